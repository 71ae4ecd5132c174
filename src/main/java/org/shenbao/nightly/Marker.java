package org.shenbao.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.shenbao.nightly.ledger.Version;
import org.shenbao.write.OutputFolder;

/**
 * A small file beside the records: with what all of them were made. It is there only while that is one program and one
 * vocabulary, so that a ledger made anew never takes a record of an older program for one of this.
 */
final class Marker {
    private static final String NAME = ".shenbao-version";

    private Marker() {}

    /** Where a night begins that reads otherwise, the records will be of two kinds. */
    static void begin(Path output, Version version) throws IOException {
        if (!read(output).equals(version)) {
            Files.deleteIfExists(output.resolve(NAME));
        }
    }

    /** All records are of one kind. */
    static void end(Path output, Version version) throws IOException {
        if (!read(output).equals(version)) {
            String text = version.program() + "\n" + version.vocabulary() + "\n";
            new OutputFolder(output).put(NAME, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What they were made with; a version that is nobody's where that is not known. */
    static Version read(Path output) throws IOException {
        try {
            List<String> lines = Files.readAllLines(output.resolve(NAME), StandardCharsets.UTF_8);
            return lines.size() == 2 ? new Version(lines.get(0), lines.get(1)) : new Version("unknown", "unknown");
        } catch (NoSuchFileException e) {
            return new Version("unknown", "unknown");
        }
    }
}
