package org.shenbao.layout.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.layout.flow.Item;
import org.shenbao.layout.flow.Sheet;
import org.shenbao.layout.print.PrintedLine;

/** Where the lines of a column of text begin, and where full ones end. */
public record Frame(double left, double right) {
    /** Full lines end so near each other, in letter sizes. */
    private static final double FULL = 1.2;

    /** A single line that reaches further than all others says nothing, two do. */
    static Frame of(List<PrintedLine> lines) {
        double left = lines.stream().mapToDouble(PrintedLine::left).min().orElse(0);
        double[] rights = lines.stream()
                .mapToDouble(PrintedLine::rightBeforeStop)
                .sorted()
                .toArray();
        double[] sizes = lines.stream().mapToDouble(PrintedLine::size).sorted().toArray();
        if (sizes.length == 0) {
            return new Frame(0, 0);
        }
        double near = FULL * sizes[sizes.length / 2];
        for (int i = rights.length - 1; i > 0; i--) {
            if (rights[i] - rights[i - 1] <= near) {
                return new Frame(left, Math.max(left, rights[i]));
            }
        }
        return new Frame(left, Math.max(left, rights[rights.length - 1]));
    }

    /** Pages whose text is set in one column share its frame with all pages as wide: a short page tells little. */
    public static List<Sheet> shared(List<Sheet> sheets) {
        Map<Long, List<PrintedLine>> byWidth = new HashMap<>();
        for (Sheet sheet : sheets) {
            List<PrintedLine> lines = byWidth.computeIfAbsent(width(sheet), key -> new ArrayList<>());
            for (Item item : sheet.items()) {
                if (item instanceof Item.Text text && !text.column()) {
                    lines.add(text.line());
                }
            }
        }
        Map<Long, Frame> frames = new HashMap<>();
        byWidth.forEach((width, lines) -> frames.put(width, of(lines)));
        return sheets.stream()
                .map(sheet -> sheet.with(
                        sheet.items().stream()
                                .map(item -> frames.getOrDefault(width(sheet), new Frame(0, 0))
                                        .around(item))
                                .toList(),
                        sheet.margins()))
                .toList();
    }

    private static long width(Sheet sheet) {
        return Math.round(sheet.box().width());
    }

    private Item around(Item item) {
        return item instanceof Item.Text text && !text.column() ? new Item.Text(text.line(), left, right, false) : item;
    }
}
