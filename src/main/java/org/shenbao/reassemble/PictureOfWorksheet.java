package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;

/**
 * A worksheet and the picture of it, both in one passage, are one table. The worksheet decides; a picture shows what was
 * visible, which may be only the beginning of a cell. Made necessary by the document {@code corpus/seeds/004}.
 */
public final class PictureOfWorksheet implements Reassembler {
    private static final double ALIKE = 0.6;
    private static final int LEAST_ROWS = 4;

    @Override
    public List<Block> reassemble(List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks);
        for (int p = 0; p < result.size(); p++) {
            if (!(result.get(p) instanceof Table picture) || method(picture) != Method.REASSEMBLED) {
                continue;
            }
            for (int w = 0; w < result.size() && result.get(p) == picture; w++) {
                if (result.get(w) instanceof Table worksheet && method(worksheet) == Method.GRID) {
                    int[] partner = partners(picture, worksheet);
                    if (partner.length > 0) {
                        result.set(w, merged(picture, worksheet, partner));
                        result.set(p, new Aside(Aside.Reason.DUPLICATE, places(picture)));
                    }
                }
            }
        }
        return result;
    }

    /** How most cells were read. */
    private static Method method(Table table) {
        long printed = table.cells().stream()
                .filter(cell -> cell.reading().method() == Method.GRID)
                .count();
        return 2 * printed > table.cells().size() ? Method.GRID : Method.REASSEMBLED;
    }

    /** For each row of the picture the row of the worksheet that it shows, −1 for none; empty where the two are not one table. */
    private static int[] partners(Table picture, Table worksheet) {
        int rows = picture.rows();
        int others = worksheet.rows();
        if (rows < LEAST_ROWS || others < LEAST_ROWS || (long) rows * others > 4_000_000) {
            return new int[0];
        }
        double[][] best = new double[rows + 1][others + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = others - 1; j >= 0; j--) {
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        best[i + 1][j + 1] + alike(picture.row(i), worksheet.row(j)));
            }
        }
        if (best[0][0] < ALIKE * Math.min(rows, others)) {
            return new int[0];
        }
        int[] partner = new int[rows];
        java.util.Arrays.fill(partner, -1);
        int i = 0;
        int j = 0;
        while (i < rows && j < others) {
            double both = best[i + 1][j + 1] + alike(picture.row(i), worksheet.row(j));
            if (both >= best[i + 1][j] && both >= best[i][j + 1]) {
                partner[i++] = j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }

    /** The share of cells of the two rows that say the same, or of which the picture's is the worksheet's beginning. */
    private static double alike(List<Cell> shown, List<Cell> printed) {
        if (shown.isEmpty() || printed.isEmpty()) {
            return 0;
        }
        double same = 0;
        for (Cell cell : shown) {
            Cell other = at(printed, cell.column());
            if (other != null) {
                String left = squeezed(cell.text());
                String right = squeezed(other.text());
                same += left.equals(right) ? 1 : !left.isEmpty() && right.startsWith(left) ? 0.8 : 0;
            }
        }
        return same / Math.max(shown.size(), printed.size());
    }

    private static Table merged(Table picture, Table worksheet, int[] partner) {
        Map<Integer, List<Cell>> shown = new HashMap<>();
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                shown.put(partner[i], picture.row(i));
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : worksheet.cells()) {
            Cell twin = at(shown.getOrDefault(cell.row(), List.of()), cell.column());
            cells.add(twin == null ? cell : merged(cell, twin));
        }
        Doubt repeated = new Doubt(
                "table-repeated",
                Severity.INFO,
                "The table stands twice, as a picture and as a worksheet; the worksheet was read.",
                Map.of());
        List<Doubt> doubts = new ArrayList<>(worksheet.doubts());
        doubts.add(repeated);
        return new Table(cells, doubts);
    }

    private static Cell merged(Cell cell, Cell twin) {
        String whole = squeezed(cell.text());
        String seen = squeezed(twin.text());
        List<Place> places = new ArrayList<>(cell.places());
        places.addAll(twin.places());
        Reading reading = cell.reading();
        if (!whole.equals(seen)) {
            boolean clipped = whole.startsWith(seen);
            Map<String, Object> values = Map.of("worksheet", cell.text(), "picture", twin.text());
            reading = reading.with(
                    clipped
                            ? new Doubt(
                                    "picture-clipped",
                                    Severity.INFO,
                                    "The picture shows only the beginning '" + twin.text()
                                            + "' of the worksheet's cell.",
                                    values)
                            : new Doubt(
                                    "picture-differs",
                                    Severity.WARNING,
                                    "The picture shows '" + twin.text() + "' where the worksheet has '" + cell.text()
                                            + "'.",
                                    values));
        }
        return new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), places, reading);
    }

    private static @Nullable Cell at(List<Cell> row, int column) {
        return row.stream().filter(cell -> cell.column() == column).findFirst().orElse(null);
    }

    private static List<Place> places(Table table) {
        return table.cells().stream().flatMap(cell -> cell.places().stream()).toList();
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.chars().filter(c -> !Piece.blank((char) c)).forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }
}
