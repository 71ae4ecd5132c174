package org.shenbao.check;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.project.Extraction;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;

/**
 * Adds the findings of all checks to a document's projects.
 *
 * <pre>{@code
 * Extraction audited = new Audit().audit(extraction);
 * }</pre>
 */
public final class Audit {
    private final List<Check> checks = List.of(
            new DatesOutsideYear(),
            new RateAsFraction(),
            new RateOfAmounts(),
            new Incomplete(),
            new AmountTotals(),
            new ScoreOverWeight(),
            WeightTotals.ofWeights(),
            WeightTotals.ofScores());

    public Extraction audit(Extraction extraction) {
        List<Project> projects = extraction.projects().stream().map(this::audit).toList();
        return new Extraction(extraction.schema(), extraction.source(), projects, extraction.findings());
    }

    private Project audit(Project project) {
        List<Finding> findings = new ArrayList<>(project.findings());
        checks.forEach(check -> check.check(project).forEach(findings::add));
        return new Project(
                project.id(),
                project.form(),
                project.title(),
                project.name(),
                project.code(),
                project.category(),
                project.fiscalYear(),
                project.period(),
                project.department(),
                project.implementer(),
                project.fundingSource(),
                project.otherFields(),
                project.sections(),
                project.citations(),
                project.funding(),
                project.execution(),
                project.goals(),
                project.groups(),
                project.indicators(),
                project.evaluation(),
                project.provenance(),
                findings);
    }
}
