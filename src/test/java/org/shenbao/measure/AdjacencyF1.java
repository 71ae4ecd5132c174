package org.shenbao.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tables found in whole documents, held against the truth of the ICDAR 2013 table competition.
 *
 * <pre>
 * AdjacencyF1 FOLDER ours LAYOUT-CLASS
 * AdjacencyF1 FOLDER tabula CLASS-PATH -l|-t|-g
 * </pre>
 *
 * <p>Nobody is told where tables are: regions are not used, so finding and structure count together. All relations of a
 * document are compared as one multiset ("document"); besides, each table of the truth with the one found table that has
 * most in common with it ("matched": found tables that match nothing do not count there, so it tells structure alone).
 * Figures are summed over documents, and F1 is averaged over documents too. Where a truth has no pdf of its own but for
 * a letter behind its number, it is another truth of the same pdf: the one that suits the answer better counts.
 */
final class AdjacencyF1 {
    private AdjacencyF1() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        TableSource source = arguments[1].equals("ours")
                ? new OurTables(arguments[2])
                : new TabulaTables(arguments[2], arguments[3]);
        Score documents = new Score(0, 0, 0);
        Score matched = new Score(0, 0, 0);
        double mean = 0;
        Map<Path, List<Path>> truths = truths(folder);
        for (Map.Entry<Path, List<Path>> each : truths.entrySet()) {
            List<GridTable> found = found(source, each.getKey());
            Score best = new Score(0, 0, 0);
            Score bestMatched = best;
            for (Path truth : each.getValue()) {
                List<GridTable> tables = TruthTables.read(truth);
                Score score = Score.of(found, tables);
                if (best.truth() == 0 || score.f1() > best.f1()) {
                    best = score;
                    bestMatched = Score.matched(found, tables);
                }
            }
            System.out.println(best.line(name(each.getKey())) + String.format("  matched F1 %.4f", bestMatched.f1()));
            documents = documents.plus(best);
            matched = matched.plus(bestMatched);
            mean += best.f1() / truths.size();
        }
        System.out.println(documents.line("document"));
        System.out.println(matched.line("matched"));
        System.out.printf("mean F1 of %d documents %.4f%n", truths.size(), mean);
    }

    private static List<GridTable> found(TableSource source, Path pdf) {
        try {
            return source.tables(pdf);
        } catch (Exception e) {
            System.out.println(name(pdf) + ": " + e);
            return List.of();
        }
    }

    /** The truths of each pdf. */
    private static Map<Path, List<Path>> truths(Path folder) throws IOException {
        Map<Path, List<Path>> truths = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path truth : files.filter(file -> name(file).endsWith("-str.xml"))
                    .sorted()
                    .toList()) {
                pdf(truth)
                        .ifPresent(pdf -> truths.computeIfAbsent(pdf, none -> new ArrayList<>())
                                .add(truth));
            }
        }
        return truths;
    }

    private static java.util.Optional<Path> pdf(Path truth) throws IOException {
        String stem = name(truth).replace("-str.xml", "");
        Path own = truth.resolveSibling(stem + ".pdf");
        if (Files.exists(own)) {
            return java.util.Optional.of(own);
        }
        String number = stem.replaceAll("[a-z]$", "");
        try (Stream<Path> files = Files.list(truth.toAbsolutePath().getParent())) {
            return files.filter(file -> name(file).matches(java.util.regex.Pattern.quote(number) + "[a-z]?\\.pdf"))
                    .findFirst();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
