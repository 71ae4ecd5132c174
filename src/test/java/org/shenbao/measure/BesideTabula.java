package org.shenbao.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Adjacency F1 of the corpus' own pdf, ours beside tabula-java's, by whether lines are drawn and by font.
 *
 * <pre>
 * BesideTabula CORPUS TRUTH TABULA-CLASS-PATH
 * </pre>
 *
 * <p>{@code CORPUS} and {@code TRUTH} are the folders {@code formats} of the corpus and of the golden records. Pages are
 * not compared: the truth knows none, so every cell counts as standing on one.
 */
final class BesideTabula {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BesideTabula() {}

    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(arguments[0]);
        Path truths = Path.of(arguments[1]);
        Map<String, TableSource> sources = new LinkedHashMap<>();
        sources.put("ours", new OurTables("org.shenbao.layout.PageLayout"));
        sources.put("tabula lattice", new TabulaTables(arguments[2], "-l"));
        sources.put("tabula stream", new TabulaTables(arguments[2], "-t"));
        sources.put("tabula guess", new TabulaTables(arguments[2], "-g"));
        Map<String, Map<String, Score>> scores = new TreeMap<>();
        for (Path pdf : pdfs(corpus)) {
            Path folder = truths.resolve(corpus.relativize(pdf).getName(0));
            Path drawn = folder.resolve("tables.drawn.json");
            Path truth = Files.exists(drawn) ? drawn : folder.resolve("tables.json");
            if (Files.exists(truth)) {
                Map<String, Score> row = scores.computeIfAbsent(kind(pdf), none -> new LinkedHashMap<>());
                List<GridTable> tables = truth(truth);
                for (Map.Entry<String, TableSource> source : sources.entrySet()) {
                    row.merge(source.getKey(), Score.of(found(source.getValue(), pdf), tables), Score::plus);
                }
            }
        }
        scores.forEach((kind, row) -> row.forEach(
                (source, score) -> System.out.printf("%-16s %-15s %s%n", kind, source, score.line("adjacency"))));
    }

    private static List<GridTable> found(TableSource source, Path pdf) throws Exception {
        return source.tables(pdf).stream()
                .map(table -> new GridTable(table.cells().stream()
                        .map(cell -> new GridTable.GridCell(
                                cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), 1))
                        .toList()))
                .toList();
    }

    private static List<GridTable> truth(Path file) throws IOException {
        List<GridTable> tables = new ArrayList<>();
        for (JsonNode table : JSON.readTree(file.toFile())) {
            List<GridTable.GridCell> cells = new ArrayList<>();
            for (JsonNode cell : table) {
                cells.add(new GridTable.GridCell(
                        cell.get("r").asInt(),
                        cell.get("c").asInt(),
                        cell.get("rs").asInt(),
                        cell.get("cs").asInt(),
                        cell.get("t").asText(),
                        1));
            }
            tables.add(new GridTable(cells));
        }
        return tables;
    }

    private static List<Path> pdfs(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.toString().contains(".scan."))
                    .sorted()
                    .toList();
        }
    }

    private static String kind(Path pdf) {
        String name = String.valueOf(pdf.getFileName());
        String font = name.contains(".uming.") ? "uming" : name.contains(".noto.") ? "noto" : "other";
        return (name.contains(".unruled.") ? "unruled " : "ruled ") + font;
    }
}
