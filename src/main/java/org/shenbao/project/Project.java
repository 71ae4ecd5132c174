package org.shenbao.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One project as the document declares it or reports on it. */
public record Project(
        String id,
        Form form,
        @Nullable String title,
        @Nullable String name,
        @Nullable String code,
        @Nullable String category,
        @Nullable Integer fiscalYear,
        @Nullable Period period,
        @Nullable Organization department,
        @Nullable Organization implementer,
        @Nullable String fundingSource,
        List<LabelledText> otherFields,
        List<Section> sections,
        List<Citation> citations,
        @Nullable Funding funding,
        List<Execution> execution,
        List<Goal> goals,
        List<Group> groups,
        List<Indicator> indicators,
        @Nullable Evaluation evaluation,
        List<Evidence> provenance,
        List<Finding> findings) {
    public Project {
        otherFields = List.copyOf(otherFields);
        sections = List.copyOf(sections);
        citations = List.copyOf(citations);
        execution = List.copyOf(execution);
        goals = List.copyOf(goals);
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
        provenance = List.copyOf(provenance);
        findings = List.copyOf(findings);
    }
}
