package org.shenbao.nightly.work;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.shenbao.pipeline.Outcome;

/** Reads every document of a file; {@link org.shenbao.pipeline.Pipeline#each} is the one that works at night. */
public interface Reader {
    void each(Path file, String path, Predicate<String> wanted, Consumer<Outcome> outcomes);
}
