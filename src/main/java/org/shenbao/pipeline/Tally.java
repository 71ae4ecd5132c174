package org.shenbao.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Severity;
import org.shenbao.project.Extraction;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;

/** What a batch came to. */
public final class Tally {
    private int documents;
    private int projects;
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private final List<Outcome.Skipped> skipped = new ArrayList<>();
    private final List<Outcome.Failed> failed = new ArrayList<>();

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Extracted extracted) {
            add(extracted.extraction());
        } else if (outcome instanceof Outcome.Skipped skip) {
            skipped.add(skip);
        } else if (outcome instanceof Outcome.Failed failure) {
            failed.add(failure);
        }
    }

    private void add(Extraction extraction) {
        documents++;
        projects += extraction.projects().size();
        extraction.findings().forEach(this::add);
        for (Project project : extraction.projects()) {
            project.findings().forEach(this::add);
        }
    }

    private void add(Finding finding) {
        findings.merge(finding.severity(), 1, Integer::sum);
    }

    /** How many documents were read. */
    public int documents() {
        return documents;
    }

    public int projects() {
        return projects;
    }

    public int findings(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    public List<Outcome.Skipped> skipped() {
        return Collections.unmodifiableList(skipped);
    }

    public List<Outcome.Failed> failed() {
        return Collections.unmodifiableList(failed);
    }
}
