package org.shenbao.pipeline;

import java.util.List;
import org.shenbao.document.Rebuilt;
import org.shenbao.extract.Claim;
import org.shenbao.project.Extraction;

/** What became of one file: exactly one of these, always. */
public sealed interface Outcome {
    /** The file, as its record names it. */
    String path();

    /**
     * Read.
     *
     * @param rebuilt the document as it stood before its values were extracted
     * @param claims what was understood of each project, in the order of the extraction's projects
     */
    record Extracted(String path, Rebuilt rebuilt, List<List<Claim>> claims, Extraction extraction) implements Outcome {
        public Extracted {
            claims = List.copyOf(claims);
        }
    }

    /** Not read, and nothing is wrong: an empty file, a link to a folder. */
    record Skipped(String path, String reason) implements Outcome {}

    /** Not read, though it should have been. */
    record Failed(String path, String reason) implements Outcome {}
}
