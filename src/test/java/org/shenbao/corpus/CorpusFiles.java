package org.shenbao.corpus;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;

/** The documents of the corpus, each read once for all tests that look at what is read of it. */
public final class CorpusFiles {
    public static final Path ROOT = Path.of("corpus");
    public static final Path FORMATS = ROOT.resolve("formats");
    public static final Path GOLDEN = Path.of("golden");

    private static final Pipeline PIPELINE = new Pipeline(Vocabulary.builtIn());
    /** What was read, for as long as there is memory for it. */
    private static final Map<Path, SoftReference<List<Outcome>>> READ = new ConcurrentHashMap<>();

    private CorpusFiles() {}

    /** All files in a folder and its folders, in order. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A file's path as records name it. */
    public static String path(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** What becomes of a file, or of each entry of a container. */
    public static List<Outcome> outcomes(Path file) {
        SoftReference<List<Outcome>> known = READ.get(file);
        List<Outcome> before = known == null ? null : known.get();
        if (before != null) {
            return before;
        }
        List<Outcome> outcomes = new ArrayList<>();
        PIPELINE.each(file, path(file), outcomes::add);
        List<Outcome> now = List.copyOf(outcomes);
        READ.put(file, new SoftReference<>(now));
        return now;
    }

    /** What is read of a file that is one document. */
    public static Outcome.Extracted document(Path file) {
        if (outcomes(file).get(0) instanceof Outcome.Extracted extracted) {
            return extracted;
        }
        throw new AssertionError(file + " was not read: " + outcomes(file));
    }
}
