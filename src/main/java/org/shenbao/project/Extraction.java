package org.shenbao.project;

import java.util.List;
import org.shenbao.document.Source;

/** What one source document yielded. */
public record Extraction(String schema, Source source, List<Project> projects, List<Finding> findings) {
    /** The value of {@code schema} in every record of this version. */
    public static final String SCHEMA = "shenbao/extraction/1";

    public Extraction {
        projects = List.copyOf(projects);
        findings = List.copyOf(findings);
    }

    public static Extraction of(Source source, List<Project> projects, List<Finding> findings) {
        return new Extraction(SCHEMA, source, projects, findings);
    }
}
