package org.shenbao.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables that tabula-java finds. It needs another PDFBox than ours, so it runs in a JVM of its own. It prints no
 * spans: a cell is held to span the empty places behind it that its rectangle reaches over, which is in its favour.
 */
final class TabulaTables implements TableSource {
    private static final double REACH = 1.0;

    private final String classPath;
    private final String mode;

    /** @param mode its switch: {@code -l} for lattice, {@code -t} for stream, {@code -g} to let it guess */
    TabulaTables(String classPath, String mode) {
        this.classPath = classPath;
        this.mode = mode;
    }

    @Override
    public List<GridTable> tables(Path file) throws Exception {
        Path json = Files.createTempFile("tabula", ".json");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.awt.headless=true",
                            "-cp",
                            classPath,
                            "technology.tabula.CommandLineApp",
                            mode,
                            "-p",
                            "all",
                            "-f",
                            "JSON",
                            "-o",
                            json.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("tabula ended with " + process.exitValue());
            }
            List<GridTable> tables = new ArrayList<>();
            for (JsonNode table : new ObjectMapper().readTree(json.toFile())) {
                tables.add(table(table.path("data")));
            }
            return tables;
        } finally {
            Files.delete(json);
        }
    }

    private static GridTable table(JsonNode rows) {
        int columns = 0;
        for (JsonNode row : rows) {
            columns = Math.max(columns, row.size());
        }
        double[] lefts = starts(rows, columns, "left");
        double[] tops = starts(rows, rows.size(), "top");
        List<GridTable.GridCell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                JsonNode cell = rows.get(r).get(c);
                if (!cell.path("text").asText().isBlank()) {
                    double right =
                            cell.path("left").asDouble() + cell.path("width").asDouble();
                    double bottom =
                            cell.path("top").asDouble() + cell.path("height").asDouble();
                    int across = 1;
                    while (c + across < columns && empty(rows, r, c + across) && lefts[c + across] < right - REACH) {
                        across++;
                    }
                    int down = 1;
                    while (r + down < rows.size() && empty(rows, r + down, c) && tops[r + down] < bottom - REACH) {
                        down++;
                    }
                    cells.add(new GridTable.GridCell(
                            r, c, down, across, cell.path("text").asText(), 1));
                }
            }
        }
        return new GridTable(cells);
    }

    private static boolean empty(JsonNode rows, int row, int column) {
        return rows.path(row).path(column).path("width").asDouble() == 0;
    }

    /** Where each column or row begins: the first edge of the cells that are there. */
    private static double[] starts(JsonNode rows, int count, String edge) {
        double[] starts = new double[count];
        java.util.Arrays.fill(starts, Double.MAX_VALUE);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                JsonNode cell = rows.get(r).get(c);
                int at = edge.equals("left") ? c : r;
                if (cell.path("width").asDouble() > 0) {
                    starts[at] = Math.min(starts[at], cell.path(edge).asDouble());
                }
            }
        }
        return starts;
    }
}
