package org.shenbao.layout.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shenbao.layout.flow.Item;
import org.shenbao.layout.flow.Sheet;
import org.shenbao.layout.print.PrintedLine;

/** Tells running heads, feet and page numbers from what the pages say. */
public final class Margins {
    /** Share of a page's height at its top and at its bottom where they stand. */
    private static final double ZONE = 0.125;
    /** Share of the pages that must repeat one. */
    private static final double REPEATED = 0.4;
    /** So many lines of each edge are looked at. */
    private static final int DEEPEST = 4;

    private static final Pattern NUMBER = Pattern.compile(
            "[-—–－·•~\\s]*\\d{1,4}[-—–－·•~\\s]*|第\\s*[\\d一二三四五六七八九十百]{1,5}\\s*页([\\s,，、/／]*共\\s*[\\d一二三四五六七八九十百]{1,5}\\s*页)?|\\d{1,4}\\s*[/／]\\s*\\d{1,4}"
                    + "|[Pp]age\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final List<Sheet> sheets;
    private final Predicate<String> title;
    private final double usualSize;

    /**
     * Looks at all pages of a part together.
     *
     * @param title whether a text names a form: such a line is never a running head
     */
    public Margins(List<Sheet> sheets, Predicate<String> title) {
        this.sheets = sheets;
        this.title = title;
        double[] sizes = sheets.stream()
                .flatMap(sheet -> sheet.items().stream())
                .filter(Item.Text.class::isInstance)
                .mapToDouble(item -> ((Item.Text) item).line().size())
                .sorted()
                .toArray();
        usualSize = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    /** The pages without their margins. */
    public List<Sheet> apart() {
        Map<String, Integer> repeats = new HashMap<>();
        for (Sheet sheet : sheets) {
            Set<String> keys = new HashSet<>();
            candidates(sheet, true).forEach(line -> keys.add(key(sheet, line)));
            candidates(sheet, false).forEach(line -> keys.add(key(sheet, line)));
            keys.forEach(key -> repeats.merge(key, 1, Integer::sum));
        }
        return sheets.stream().map(sheet -> apart(sheet, repeats)).toList();
    }

    private Sheet apart(Sheet sheet, Map<String, Integer> repeats) {
        Set<PrintedLine> margins = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (boolean top : new boolean[] {true, false}) {
            for (PrintedLine line : candidates(sheet, top)) {
                if (!isMargin(sheet, line, top, repeats)) {
                    break;
                }
                margins.add(line);
            }
        }
        if (margins.isEmpty()) {
            return sheet;
        }
        List<Item> items = sheet.items().stream()
                .filter(item -> !(item instanceof Item.Text text && margins.contains(text.line())))
                .toList();
        List<PrintedLine> sorted = new ArrayList<>(margins);
        sorted.sort(Comparator.comparingDouble(PrintedLine::baseline).thenComparingDouble(PrintedLine::left));
        return sheet.with(items, sorted);
    }

    private boolean isMargin(Sheet sheet, PrintedLine line, boolean top, Map<String, Integer> repeats) {
        String text = line.text().strip();
        int count = repeats.getOrDefault(key(sheet, line), 0);
        boolean number = NUMBER.matcher(text).matches();
        if (number && (!top || count >= 2)) {
            return true;
        }
        boolean labelled = !top && (text.indexOf('：') >= 0 || text.indexOf(':') >= 0);
        return count >= 2
                && count >= REPEATED * sheets.size()
                && !labelled
                && !title.test(text)
                && line.size() <= 1.15 * usualSize;
    }

    /** The outermost lines of an edge, outermost first; none behind a table. */
    private static List<PrintedLine> candidates(Sheet sheet, boolean top) {
        double height = sheet.box().height();
        double inner = top ? sheet.box().top() + ZONE * height : sheet.box().bottom() - ZONE * height;
        double innermost = top ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        List<PrintedLine> lines = new ArrayList<>();
        for (Item item : sheet.items()) {
            if (item instanceof Item.Text text && text.line().upright()) {
                lines.add(text.line());
            } else if (item instanceof Item.Grid grid) {
                innermost = top
                        ? Math.min(innermost, grid.box().top())
                        : Math.max(innermost, grid.box().bottom());
            }
        }
        double bound = top ? Math.min(inner, innermost) : Math.max(inner, innermost);
        double sign = top ? 1 : -1;
        lines.removeIf(line -> sign * line.baseline() > sign * bound);
        lines.sort(Comparator.comparingDouble(line -> sign * line.baseline()));
        return lines.subList(0, Math.min(DEEPEST, lines.size()));
    }

    /** What a line shares with its like on other pages: its text but for numbers, and its place. */
    private static String key(Sheet sheet, PrintedLine line) {
        String text = DIGITS.matcher(line.text().strip()).replaceAll("#");
        boolean top = line.baseline() < sheet.box().top() + sheet.box().height() / 2;
        double from = top ? line.baseline() - sheet.box().top() : sheet.box().bottom() - line.baseline();
        return text + '@' + (top ? 't' : 'b') + Math.round(from / 3);
    }
}
