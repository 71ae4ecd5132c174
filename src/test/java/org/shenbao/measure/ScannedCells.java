package org.shenbao.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Document;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.pipeline.Ocr;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;

/**
 * How many cells of scanned tables are read exactly: row, column, spans and text, white space left out. And how many of
 * the wrong ones are believed all the same.
 */
public final class ScannedCells {
    /** A confidence from which on a wrong cell counts as believed. */
    public static final double BELIEVED = 0.9;
    /** Rows of a worksheet above its table proper, which may be read as lines: title, year, unit. */
    private static final int MOST_TITLES = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScannedCells() {}

    private record Place(int row, int column, int rowSpan, int columnSpan, String text) {
        Place up(int rows) {
            return new Place(row - rows, column, rowSpan, columnSpan, text);
        }

        boolean sameBounds(Place other) {
            return row == other.row
                    && column == other.column
                    && rowSpan == other.rowSpan
                    && columnSpan == other.columnSpan;
        }
    }

    private record Found(Place place, double confidence) {}

    /**
     * What was found of one file, or of several.
     *
     * @param cells of the truth that hold text
     * @param exact those read exactly
     * @param wrong cells that were read as something else, or of which there are none
     * @param believed those of the wrong ones with a confidence of {@link #BELIEVED} or more
     * @param sure all cells with such a confidence
     */
    public record Count(int cells, int exact, int wrong, int believed, int sure, double seconds, List<String> errors) {
        public Count {
            errors = List.copyOf(errors);
        }

        static Count none() {
            return new Count(0, 0, 0, 0, 0, 0, List.of());
        }

        public Count plus(Count other) {
            List<String> all = new ArrayList<>(errors);
            all.addAll(other.errors);
            return new Count(
                    cells + other.cells,
                    exact + other.exact,
                    wrong + other.wrong,
                    believed + other.believed,
                    sure + other.sure,
                    seconds + other.seconds,
                    all);
        }

        Count in(double passed) {
            return new Count(cells, exact, wrong, believed, sure, passed, errors);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-44s cells %4d  exact %4d = %5.1f %%  wrong %3d, believed %2d  sure %4d = %5.1f %%  %5.1f s",
                    name,
                    cells,
                    exact,
                    100.0 * exact / Math.max(1, cells),
                    wrong,
                    believed,
                    sure,
                    100.0 * sure / Math.max(1, cells),
                    seconds);
        }
    }

    /**
     * Prints a line for each file and one for all.
     *
     * @param args a folder of scans, named {@code X.anything}; a folder of truths, {@code X/tables.json} and
     *     {@code X/tables.drawn.json}; and, to see each wrong cell, {@code -v}
     */
    public static void main(String[] args) throws IOException {
        boolean each = args.length > 2 && args[2].equals("-v");
        Count all = Count.none();
        for (Path file : files(Path.of(args[0]))) {
            Path truth = Path.of(args[1]).resolve(stem(file));
            if (!Files.isDirectory(truth)) {
                continue;
            }
            Count count = count(file, truth);
            System.out.println(count.line(String.valueOf(file.getFileName())));
            if (each) {
                count.errors().forEach(error -> System.out.println("    " + error));
            }
            all = all.plus(count);
        }
        System.out.println(all.line("all"));
    }

    /**
     * Measures one scan.
     *
     * @param truth folder with tables.json, tables.drawn.json or both
     */
    public static Count count(Path file, Path truth) throws IOException {
        long start = System.nanoTime();
        Outcome outcome = new Pipeline(Vocabulary.builtIn(), Ocr.FORCE).read(file, file.toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(outcome instanceof Outcome.Extracted extracted)) {
            throw new IOException(file + " was not read: " + outcome);
        }
        Document document = extracted.rebuilt().laidOut().document();
        List<List<Found>> found = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                found.add(table.cells().stream()
                        .filter(cell -> !cell.blank())
                        .map(ScannedCells::found)
                        .toList());
            } else if (block instanceof Line line) {
                lines.append(squeezed(line.text())).append('\n');
            }
        }
        boolean oneOfMany = !document.parts().get(0).paged();
        Count best = Count.none();
        for (String name : List.of("tables.json", "tables.drawn.json")) {
            if (Files.exists(truth.resolve(name))) {
                Count count = all(truth(truth.resolve(name)), found, lines.toString(), oneOfMany);
                if (best.cells == 0 || count.exact * (double) best.cells > best.exact * (double) count.cells) {
                    best = count;
                }
            }
        }
        return best.in(seconds);
    }

    private static Found found(Cell cell) {
        return new Found(
                new Place(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), squeezed(cell.text())),
                cell.reading().confidence());
    }

    /** @param oneOfMany the scan may show the first page alone: what is wholly behind its last row is not asked for */
    private static Count all(List<List<Place>> truth, List<List<Found>> found, String lines, boolean oneOfMany) {
        Count all = Count.none();
        for (List<Place> table : truth) {
            Count best = null;
            for (int titles = 0; titles <= MOST_TITLES; titles++) {
                for (List<Found> each : found) {
                    Count count = against(table, each, titles, lines, oneOfMany);
                    best = best == null || count.exact > best.exact ? count : best;
                }
            }
            boolean shown = best != null && best.exact > 0;
            if (best != null && (shown || !oneOfMany)) {
                all = all.plus(best);
            }
        }
        return all;
    }

    private static Count against(List<Place> table, List<Found> found, int titles, String lines, boolean oneOfMany) {
        List<Place> rest = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        int cells = 0;
        int exact = 0;
        int last = found.stream().mapToInt(each -> each.place.row).max().orElse(0);
        for (Place place : table) {
            if (place.row >= titles) {
                if (!oneOfMany || place.row - titles <= last) {
                    rest.add(place.up(titles));
                }
            } else {
                cells++;
                boolean right = lines.contains(place.text);
                exact += right ? 1 : 0;
                if (!right) {
                    errors.add("title   " + place.text);
                }
            }
        }
        cells += rest.size();
        int wrong = cells - rest.size() - exact;
        Set<Place> right = new HashSet<>(rest);
        Set<Place> met = new HashSet<>();
        int believed = 0;
        int sure = 0;
        for (Found each : found) {
            sure += each.confidence >= BELIEVED ? 1 : 0;
            Place truth = rest.stream()
                    .filter(place -> place.sameBounds(each.place))
                    .findFirst()
                    .orElse(null);
            if (truth != null) {
                met.add(truth);
            }
            if (right.contains(each.place)) {
                exact++;
            } else {
                wrong++;
                believed += each.confidence >= BELIEVED ? 1 : 0;
                errors.add(String.format(
                        Locale.ROOT,
                        "%.4f  R%dC%d  %s | %s",
                        each.confidence,
                        each.place.row,
                        each.place.column,
                        truth == null ? "(no such cell)" : truth.text,
                        each.place.text));
            }
        }
        for (Place place : rest) {
            if (!met.contains(place)) {
                wrong++;
                errors.add("missing R" + place.row + "C" + place.column + "  " + place.text);
            }
        }
        return new Count(cells, exact, wrong, believed, sure, 0, errors);
    }

    private static List<List<Place>> truth(Path file) throws IOException {
        List<List<Place>> tables = new ArrayList<>();
        for (JsonNode table : JSON.readTree(file.toFile())) {
            List<Place> cells = new ArrayList<>();
            for (JsonNode cell : table) {
                String text = squeezed(cell.get("t").asText());
                if (!text.isEmpty()) {
                    cells.add(new Place(
                            cell.get("r").asInt(),
                            cell.get("c").asInt(),
                            cell.get("rs").asInt(),
                            cell.get("cs").asInt(),
                            text));
                }
            }
            tables.add(cells);
        }
        return tables;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.indexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
