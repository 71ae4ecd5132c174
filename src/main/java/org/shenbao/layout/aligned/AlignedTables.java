package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.document.Severity;
import org.shenbao.layout.grid.GridCell;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;
import org.shenbao.layout.print.PrintedLines;

/** Finds tables that no drawn line parts. */
public final class AlignedTables {
    /** Lines of one band; more are no table of one page. */
    private static final int MOST_LINES = 3_000;

    /** Texts of one band; more are no table of one page. */
    private static final int MOST_TEXTS = 10_000;

    private static final int MOST_COLUMNS = 100;

    private static final double CONFIDENCE = 0.9;

    private final int page;

    public AlignedTables(int page) {
        this.page = page;
    }

    /**
     * What was found.
     *
     * @param rest rows of runs that stand in no table
     * @param doubts what was not looked at
     */
    public record Found(List<GridTable> tables, List<List<Run>> rest, List<Doubt> doubts) {}

    /**
     * Finds the tables among the rows of a page.
     *
     * @param rows of upright runs, top down, each from left to right
     * @param ruled tables found before: none reaches over them
     * @param levels level lines that belong to none of those
     */
    public Found find(List<List<Run>> rows, List<GridTable> ruled, List<Ruling> levels) {
        List<GridTable> tables = new ArrayList<>();
        IdentityHashMap<List<Run>, Boolean> taken = new IdentityHashMap<>();
        List<Doubt> doubts = new ArrayList<>();
        for (List<List<Segment>> found : bands(rows, ruled)) {
            int texts = found.stream().mapToInt(List::size).sum();
            if (found.size() > MOST_LINES || texts > MOST_TEXTS) {
                doubts.add(tooMany(texts));
                continue;
            }
            List<List<Segment>> close = Stops.part(FigureEnds.part(found));
            List<List<Segment>> band = new Parting(ColumnEdges.find(close)).of(close);
            ColumnEdges columns = ColumnEdges.find(band);
            if (columns.count() < 2 || columns.count() > MOST_COLUMNS || Prose.is(band, columns)) {
                continue;
            }
            List<GridCell> cells = cells(band, columns, Rules.of(levels, band, columns));
            if (cells.isEmpty()) {
                continue;
            }
            tables.add(table(band, columns, cells));
            double top = band.get(0).get(0).baseline();
            double bottom = band.get(band.size() - 1).get(0).baseline();
            rows.stream()
                    .filter(row ->
                            row.get(0).baseline() >= top - 0.01 && row.get(0).baseline() <= bottom + 0.01)
                    .forEach(row -> taken.put(row, true));
        }
        return new Found(
                tables, rows.stream().filter(row -> !taken.containsKey(row)).toList(), doubts);
    }

    private static Doubt tooMany(int texts) {
        return new Doubt(
                "texts-not-aligned",
                Severity.WARNING,
                "The page has " + texts + " texts beside and below each other, too many to find a table in them.",
                Map.of("texts", texts));
    }

    private static List<List<List<Segment>>> bands(List<List<Run>> rows, List<GridTable> ruled) {
        List<List<List<Segment>>> bands = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            int at = i;
            boolean parted = i < rows.size()
                    && ruled.stream()
                            .anyMatch(table -> rows.get(at - 1).get(0).baseline()
                                            < table.box().bottom()
                                    && rows.get(at).get(0).baseline()
                                            > table.box().top());
            if (i == rows.size() || parted) {
                bands.addAll(Bands.of(rows.subList(from, i)));
                from = i;
            }
        }
        return bands;
    }

    private GridTable table(List<List<Segment>> band, ColumnEdges columns, List<GridCell> cells) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= columns.count(); i++) {
            edges.add(columns.edge(i));
        }
        Segment first = band.get(0).get(0);
        Segment last = band.get(band.size() - 1).get(0);
        Box box = new Box(
                columns.edge(0), first.baseline() - first.size(), columns.edge(columns.count()), last.baseline());
        return new GridTable(page, box, edges, cells, false, false, false, List.of());
    }

    private List<GridCell> cells(List<List<Segment>> band, ColumnEdges columns, Rules rules) {
        NavigableMap<Integer, List<Segment>> byColumns = new TreeMap<>();
        new SpannedColumns(columns)
                .of(band)
                .forEach((segment, of) -> byColumns
                        .computeIfAbsent(of.first() * 1000 + of.last(), key -> new ArrayList<>())
                        .add(segment));
        byColumns.values().forEach(lines -> lines.sort(Comparator.comparingDouble(Segment::baseline)));
        List<List<Segment>> single = byColumns.entrySet().stream()
                .filter(entry -> entry.getKey() / 1000 == entry.getKey() % 1000)
                .map(Map.Entry::getValue)
                .toList();
        double pitch = LinePitch.of(single);
        RowBands rows = RowCuts.cut(byColumns, columns, pitch, rules);
        return new SpanFit(page, columns, HeadRows.of(byColumns, columns, rows, pitch), pitch, rules).cells(byColumns);
    }

    static List<PrintedLine> lines(int page, List<Segment> segments) {
        List<PrintedLine> lines = new ArrayList<>();
        segments.stream()
                .sorted(Comparator.comparingDouble(Segment::baseline).thenComparingDouble(Segment::left))
                .forEach(segment -> lines.addAll(PrintedLines.ofCell(page, segment.runs())));
        return lines;
    }

    static double confidence() {
        return CONFIDENCE;
    }
}
