package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shenbao.corpus.CorpusFiles;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Table;

/**
 * The tables of every declaration, in every format it was saved in, against the tables that it was made from: row,
 * column, spans and text of each cell. White space is not compared: where a line ends is the printer's choice.
 */
class TablesOfFormatsTest {
    private static final Path TRUTH = CorpusFiles.GOLDEN.resolve("formats");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Rows of a worksheet above its table proper: title, year, unit. */
    private static final int MOST_TITLES = 4;

    /** The least share of cells, in thousandths, that must be exact: what is reached, so that it gets no worse. */
    private static final Map<String, Integer> BARS = Map.ofEntries(
            Map.entry("doc", 1000),
            Map.entry("docx", 1000),
            Map.entry("wps", 1000),
            Map.entry("xls", 1000),
            Map.entry("xlsx", 1000),
            Map.entry("et", 1000),
            Map.entry("ods", 1000),
            Map.entry("html", 1000),
            Map.entry("odt", 1000),
            Map.entry("rtf", 990),
            Map.entry("emf", 995),
            Map.entry("ofd", 995),
            Map.entry("pdf, ruled", 995),
            Map.entry("pdf, unruled", 970));

    private record Place(int row, int column, int rowSpan, int columnSpan, String text) {}

    private record Count(int cells, int exact) {
        Count plus(Count other) {
            return new Count(cells + other.cells, exact + other.exact);
        }
    }

    @Test
    void everyCellStandsWhereItsAuthorPutIt() throws IOException {
        assumeTrue(Files.isDirectory(TRUTH), "no declaration has its tables told");
        Map<String, Count> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path truth : CorpusFiles.in(TRUTH)) {
            if (!truth.endsWith("tables.json")) {
                continue;
            }
            List<List<Place>> tables = truth(truth);
            Path drawn = truth.resolveSibling("tables.drawn.json");
            List<List<Place>> drawnTables = Files.exists(drawn) ? truth(drawn) : tables;
            for (Path file : CorpusFiles.in(CorpusFiles.FORMATS.resolve(
                    String.valueOf(TRUTH.relativize(truth).getParent())))) {
                String kind = kind(String.valueOf(file.getFileName()));
                if (BARS.containsKey(kind)) {
                    boolean inGrid = !kind.startsWith("pdf") && !kind.equals("ofd") && !kind.equals("emf");
                    Count count = count(file, inGrid ? tables : drawnTables);
                    counts.merge(kind, count, Count::plus);
                    if (count.exact < count.cells) {
                        wrong.add(file.getFileName() + ": " + count.exact + " of " + count.cells);
                    }
                }
            }
        }
        StringBuilder below = new StringBuilder();
        counts.forEach((kind, count) -> {
            System.out.println("tables of " + kind + ": " + count.exact + " of " + count.cells + " cells exact");
            if (count.exact * 1000L < (long) count.cells * BARS.getOrDefault(kind, 1000)) {
                below.append(kind).append(": ").append(count).append('\n');
            }
        });
        wrong.forEach(System.out::println);
        assertEquals("", below.toString(), () -> String.join("\n", wrong));
    }

    private static Count count(Path file, List<List<Place>> truth) {
        List<Block> blocks =
                CorpusFiles.document(file).rebuilt().laidOut().document().blocks();
        List<List<Place>> found = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                found.add(table.cells().stream()
                        .filter(cell -> !cell.blank())
                        .map(cell -> new Place(
                                cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), squeezed(cell.text())))
                        .toList());
            } else if (block instanceof Line line) {
                lines.append(squeezed(line.text())).append('\n');
            }
        }
        Count count = new Count(0, 0);
        for (List<Place> table : truth) {
            count = count.plus(best(table, found, lines.toString()));
        }
        return count;
    }

    /** How many cells are right in the table that is most like it. Title rows may have become lines. */
    private static Count best(List<Place> truth, List<List<Place>> found, String lines) {
        Count best = new Count(truth.size(), 0);
        for (int titles = 0; titles <= MOST_TITLES; titles++) {
            int from = titles;
            List<Place> above = truth.stream().filter(place -> place.row < from).toList();
            if (!above.stream().allMatch(place -> lines.contains(place.text))) {
                break;
            }
            Set<Place> rest = truth.stream()
                    .filter(place -> place.row >= from)
                    .map(place ->
                            new Place(place.row - from, place.column, place.rowSpan, place.columnSpan, place.text))
                    .collect(Collectors.toSet());
            for (List<Place> table : found) {
                int exact = (int) table.stream().filter(rest::contains).count();
                int cells = Math.max(rest.size(), table.size());
                if (exact * (double) best.cells > best.exact * (double) cells) {
                    best = new Count(cells, exact);
                }
            }
        }
        return best;
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

    private static String kind(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (name.contains(".scan.") || name.contains(".misnamed.")) {
            return "";
        }
        return extension.equals("pdf") ? name.contains(".unruled.") ? "pdf, unruled" : "pdf, ruled" : extension;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }
}
