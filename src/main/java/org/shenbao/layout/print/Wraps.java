package org.shenbao.layout.print;

import java.util.List;

/** Tells a line that a width broke from one that the author ended. */
public final class Wraps {
    /** What a width may seem too wide by, in letter sizes: advances are rounded. */
    private static final double SLACK = 0.05;
    /** A cell's margins are guessed: what just fits between them may not have fitted, in letter sizes. */
    private static final double GUESSED = 0.1;
    /** A first line's indent is at least so many letters. */
    private static final double INDENT = 1.4;
    /** No author breaks a line within a bracket of so many characters. */
    private static final int SHORT_BRACKET = 12;
    /** Lines whose middles differ by no more than this are centred. */
    private static final double CENTRED = 0.3;

    private Wraps() {}

    /**
     * Joins the lines of one cell: nothing or a blank where the width broke them, {@code \n} where the author did.
     *
     * @param width between the cell's own margins, in points
     */
    public static Joined cell(List<PrintedLine> lines, double width) {
        if (stacked(lines)) {
            return Joined.of(lines, index -> "");
        }
        double left = leftOf(lines);
        boolean centred = centred(lines);
        return Joined.of(lines, index -> {
            PrintedLine before = lines.get(index - 1);
            PrintedLine next = lines.get(index);
            double used = centred ? before.width() : before.right() - left;
            boolean indented = !centred && next.left() - left > INDENT * next.size();
            return before.upright() == next.upright() && !indented && wrapped(lines, index, width - used)
                    ? blankBetween(before, next, width)
                    : "\n";
        });
    }

    /** Whether the line {@code index} goes on where the one before it had no room left. */
    private static boolean wrapped(List<PrintedLine> lines, int index, double room) {
        PrintedLine before = lines.get(index - 1);
        PrintedLine next = lines.get(index);
        return closesBracket(before.text(), next.text())
                || (!fits(before, next, room - GUESSED * next.size()) && !startsItem(lines, index));
    }

    /** Whether a short bracket is open at the end of one line and closed in the next. */
    private static boolean closesBracket(String before, String next) {
        int open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
        int closed = Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
        int closing = next.indexOf('）') < 0 ? next.indexOf(')') : next.indexOf('）');
        int opening = next.indexOf('（') < 0 ? next.indexOf('(') : next.indexOf('（');
        return open > closed
                && closing >= 0
                && (opening < 0 || closing < opening)
                && before.length() - open + closing <= SHORT_BRACKET;
    }

    /** Joins lines that are one paragraph. */
    public static Joined paragraph(List<PrintedLine> lines, double width) {
        return Joined.of(lines, index -> blankBetween(lines.get(index - 1), lines.get(index), width));
    }

    /**
     * Whether a text goes on in the next line because its own had no room left.
     *
     * @param left where the lines begin
     * @param width of the room that lines have
     */
    public static boolean goesOn(PrintedLine before, PrintedLine next, double left, double width) {
        boolean middle = Math.abs(before.middle() - left - width / 2) < 0.6 * before.size()
                && before.left() - left > 1.5 * before.size()
                && next.left() - left > 1.5 * before.size();
        double used = middle ? before.width() : Math.max(before.width(), before.right() - left);
        return before.upright()
                && next.upright()
                && !fits(before, next, width - used)
                && !startsItem(List.of(before, next), 1);
    }

    /** Whether the next line's first piece had found room behind the line. */
    static boolean fits(PrintedLine before, PrintedLine next, double room) {
        int end = Letters.endOfPiece(next.text(), 0);
        double blank = narrowBetween(before, next) ? 0.25 * next.size() : 0;
        return next.width(0, end) + blank <= room + SLACK * next.size();
    }

    /**
     * Whether the line starts an item: its number follows one above, or the line above ends a sentence. It does not
     * where the item before it stands within the line above: those follow each other in one paragraph.
     */
    static boolean startsItem(List<PrintedLine> lines, int index) {
        ItemNumber number = ItemNumber.of(lines.get(index).text());
        if (!number.present()) {
            return false;
        }
        String before = lines.get(index - 1).text();
        if (number.runsOn(before)) {
            return false;
        }
        if (Letters.endsSentence(before.charAt(before.length() - 1))) {
            return true;
        }
        for (int i = index - 1; i >= 0 && i > index - 40; i--) {
            if (number.follows(ItemNumber.of(lines.get(i).text()))) {
                return true;
            }
        }
        return false;
    }

    /** Left edge of the lines that are not indented. */
    static double leftOf(List<PrintedLine> lines) {
        return lines.stream().mapToDouble(PrintedLine::left).min().orElse(0);
    }

    static boolean centred(List<PrintedLine> lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double size = 0;
        for (PrintedLine line : lines) {
            low = Math.min(low, line.middle());
            high = Math.max(high, line.middle());
            size = Math.max(size, line.size());
        }
        boolean right = lines.stream().mapToDouble(PrintedLine::right).max().orElse(0)
                        - lines.stream().mapToDouble(PrintedLine::right).min().orElse(0)
                <= CENTRED * size;
        return high - low <= 2 * CENTRED * size || (right && lines.size() > 2);
    }

    /** Single characters one under the other: upright writing. */
    private static boolean stacked(List<PrintedLine> lines) {
        return lines.size() > 1
                && lines.stream()
                        .allMatch(line -> line.upright()
                                && line.text().codePointCount(0, line.text().length()) == 1
                                && Letters.wide(line.text().charAt(0)));
    }

    private static boolean narrowBetween(PrintedLine before, PrintedLine next) {
        return Letters.narrow(last(before)) && Letters.narrow(next.text().charAt(0));
    }

    private static char last(PrintedLine line) {
        return line.text().charAt(line.text().length() - 1);
    }

    /** What a width's break has eaten: a blank between words. */
    static String blankBetween(PrintedLine before, PrintedLine next, double width) {
        if (before.blankBehind()) {
            return " ";
        }
        if (!narrowBetween(before, next)) {
            return "";
        }
        char end = last(before);
        char start = next.text().charAt(0);
        boolean cut = before.text().chars().noneMatch(c -> Letters.blank((char) c))
                && width - before.width() < 1.2 * before.size()
                && Letters.endOfPiece(before.text(), 0) == before.text().length();
        boolean glued = end == '-' || end == '/' || end == '(' || ")%,.;:".indexOf(start) >= 0;
        return cut || glued ? "" : " ";
    }
}
