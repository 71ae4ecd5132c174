package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shenbao.pipeline.Specimen;

/**
 * Reads a specimen before the first document comes. A reader's first document costs thirty times what the next one does,
 * and after each bad document some good one is the first: it may not pay for that out of its own time.
 */
final class WarmUp {
    private WarmUp() {}

    static void of(Reader reader) throws IOException {
        Path file = Files.createTempFile("shenbao", ".txt");
        try {
            Files.write(file, Specimen.bytes());
            Look look = Look.at(file);
            look.hash(file);
            reader.each(file, Specimen.PATH, path -> true, Worker::record);
            look.changed(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
