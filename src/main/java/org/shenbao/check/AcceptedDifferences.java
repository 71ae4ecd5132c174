package org.shenbao.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The differences that are known and not mended yet, as {@code golden/differences.tsv} keeps them: a value that got worse
 * is not in the list, one that got better is in it for nothing, and either fails the build.
 */
public final class AcceptedDifferences {
    private static final String HEAD = "document\tpointer\tgolden\tfound";

    private final SortedSet<String> lines = new TreeSet<>();

    private AcceptedDifferences(Collection<String> lines) {
        this.lines.addAll(lines);
    }

    /**
     * The differences of the file, none where there is no file.
     *
     * @throws IllegalArgumentException where a line is none of a difference
     */
    public static AcceptedDifferences read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new AcceptedDifferences(List.of());
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .toList();
        lines.forEach(Difference::ofLine);
        return new AcceptedDifferences(lines);
    }

    /** The differences that are not accepted, and the accepted ones that are no more; both empty where all is as known. */
    public Change change(Collection<Difference> now) {
        SortedSet<String> current = new TreeSet<>();
        now.forEach(difference -> current.add(difference.line()));
        List<String> worse = new ArrayList<>(current);
        worse.removeAll(lines);
        List<String> better = new ArrayList<>(lines);
        better.removeAll(current);
        return new Change(worse, better);
    }

    /**
     * Writes the differences as the accepted ones.
     *
     * @param environment of the process
     * @throws IllegalStateException on a build server: only a person accepts
     */
    public static void accept(Path file, Collection<Difference> now, UnaryOperator<@Nullable String> environment)
            throws IOException {
        if (environment.apply("CI") != null) {
            throw new IllegalStateException("differences are accepted by a person, not where CI is set");
        }
        SortedSet<String> lines = new TreeSet<>();
        now.forEach(difference -> lines.add(difference.line()));
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * What is not as the list says.
     *
     * @param worse lines of differences that are new
     * @param better lines of differences that are gone
     */
    public record Change(List<String> worse, List<String> better) {
        public Change {
            worse = List.copyOf(worse);
            better = List.copyOf(better);
        }

        public boolean none() {
            return worse.isEmpty() && better.isEmpty();
        }
    }
}
