package org.shenbao.layout.aligned;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a line of a column goes on in the one below, because it had no room for more. */
final class Fullness {
    /** Where so many lines are full the column is as wide as its texts, and tells nothing. */
    private static final double ALL = 0.8;
    /** But a column so wide wraps, in letter sizes. */
    private static final double NARROW = 6.5;
    /** A sentence may end at the end of a full line. */
    private static final double ENDED = 0.4;

    /** A column of lists is at least so wide, in letter sizes. */
    private static final double WIDE = 8;

    private static final Pattern ITEM = Pattern.compile("^[（(]?(\\d{1,2})[.、．）)](?!\\d)");
    /** A line in brackets below one without belongs to it. */
    private static final double REMARK = 0.6;
    /** Where the next column is further off the column may be wider than its texts: so many letter sizes. */
    private static final double ROOM = 2.8;

    private static final double DOUBTFUL = 0.25;
    private static final String OPENS = "（(";
    private static final Pattern FIGURE = Pattern.compile("[\\d.,%]+");
    private static final Pattern VALUE = Pattern.compile("[≥≤<>=]?\\d[\\d.,]*\\D{0,2}");
    private static final String ENDS = "。；;";

    private final List<Segment> lines;
    private final List<String> texts;
    private final double width;
    private final boolean tells;
    private final double sure;

    /**
     * @param least width of the column
     * @param most width that it could have, up to the next column's texts
     */
    Fullness(List<Segment> lines, double least, double most) {
        this.lines = lines;
        texts = lines.stream().map(Segment::text).toList();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Segment line : lines) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        width = Math.max(least, right - left);
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            full += full(i) ? 1 : 0;
        }
        double size = lines.isEmpty() ? 1 : lines.get(0).size();
        sure = most - width > ROOM * size ? DOUBTFUL : 1;
        tells = full <= ALL * (lines.size() - 1) || lines.size() <= 2 || width > NARROW * size;
    }

    private boolean full(int line) {
        Segment above = lines.get(line - 1);
        return above.width() + lines.get(line).firstPiece() > width + 0.05 * above.size();
    }

    /** How sure it is that a line goes on from the one before it, 0 to 1. */
    double before(int line) {
        String above = texts.get(line - 1);
        String below = texts.get(line);
        double bracket = OPENS.indexOf(below.charAt(0)) >= 0 && OPENS.indexOf(above.charAt(0)) < 0 ? REMARK : 0;
        boolean figure = FIGURE.matcher(below).matches();
        if (!tells
                || !full(line)
                || above.equals(below)
                || (figure && FIGURE.matcher(above).matches())) {
            return bracket;
        }
        double ended = figure || ENDS.indexOf(above.charAt(above.length() - 1)) >= 0 ? ENDED : 1;
        return Math.max(bracket, ended * sure);
    }

    /** Whether the line says the one before it again, or both are values. */
    boolean again(int line) {
        return again(texts.get(line - 1), texts.get(line));
    }

    /** Whether two texts are the same, or both values. */
    static boolean again(String above, String below) {
        return above.equals(below)
                || (VALUE.matcher(below).matches() && VALUE.matcher(above).matches());
    }

    /** About how many texts the lines are. */
    double count() {
        double count = lines.size();
        for (int i = 1; i < lines.size(); i++) {
            count -= before(i);
        }
        return count;
    }

    /** Whether the line is an item of a list that one before it, in a wide column, has opened. */
    boolean listed(int line) {
        int number = number(line);
        if (number < 2 || width < WIDE * lines.get(line).size()) {
            return false;
        }
        for (int i = line - 1; i >= Math.max(0, line - 10); i--) {
            int above = number(i);
            if (above > 0) {
                return above == number - 1;
            }
        }
        return false;
    }

    private int number(int line) {
        Matcher item = ITEM.matcher(texts.get(line));
        return item.find() ? Integer.parseInt(item.group(1)) : 0;
    }
}
