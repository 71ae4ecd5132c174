package org.shenbao.nightly.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes a folder with all that is in it, as far as that can be done. */
public final class Sweep {
    private Sweep() {}

    public static void away(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inward = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inward) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // temporary files: the system sweeps, too
        }
    }
}
