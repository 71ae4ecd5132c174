package org.shenbao.ingest.metafile;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.ingest.format.UnreadableException;

/** The records of GDI+ that draw texts: in a rectangle, or glyph by glyph. */
final class PlusTexts {
    private static final int CHARACTERS = 1;
    private static final int VERTICAL = 2;
    private static final int ADVANCED = 4;
    private static final int NO_WRAP = 0x1000;
    private static final double ASCENT = 0.86;
    /** From one baseline to the next, in em squares. */
    private static final double LEADING = 1.2;

    private final PlusPlayer player;
    private final Canvas canvas;

    PlusTexts(PlusPlayer player, Canvas canvas) {
        this.player = player;
        this.canvas = canvas;
    }

    /** Whether the record is one of texts. */
    boolean draw(int type, int flags, Slice r) throws UnreadableException {
        if (type == 0x401c) {
            string(flags & 0xff, r);
        } else if (type == 0x4036) {
            driverString(flags & 0xff, r);
        } else {
            return false;
        }
        return true;
    }

    private void string(int font, Slice r) throws UnreadableException {
        PlusObjects.Format known = player.objects().get(r.i32(4), PlusObjects.Format.class);
        PlusObjects.Format format = known == null ? new PlusObjects.Format(0, 0, 0) : known;
        String text = r.utf16(28, r.i32(8));
        double em = em(font);
        double x = r.f32(12);
        double y = r.f32(16);
        double width = r.f32(20);
        double height = r.f32(24);
        boolean down = (format.flags() & VERTICAL) != 0;
        double room = down ? height : width;
        double depth = down ? width : height;
        List<String> lines = lines(text, room > 0 && (format.flags() & NO_WRAP) == 0 ? room / em : 0);
        double taken = em * (1 + LEADING * (lines.size() - 1));
        double first = (depth - taken) * share(format.down());
        for (int i = 0; i < lines.size(); i++) {
            double[] edges = Advances.edges(lines.get(i), em);
            double start = (room - edges[edges.length - 1]) * share(format.across());
            double baseline = first + em * (ASCENT + LEADING * i);
            line(
                    lines.get(i),
                    edges,
                    down ? x + width - baseline : x + start,
                    down ? y + start : y + baseline,
                    em,
                    down);
        }
    }

    private static double share(int alignment) {
        return alignment == 1 ? 0.5 : alignment == 2 ? 1 : 0;
    }

    /** Line breaks of the text itself, and those that its rectangle forces. */
    private static List<String> lines(String text, double ems) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        double used = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            double advance = Advances.of(unit);
            boolean over = ems > 0 && used + advance > ems * 1.05 && i > from && !Character.isLowSurrogate(unit);
            if (over) {
                lines.add(text.substring(from, i));
                from = i;
                used = 0;
            }
            used += advance;
            if (unit == '\n') {
                lines.add(text.substring(from, i + 1));
                from = i + 1;
                used = 0;
            }
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private void line(String text, double[] edges, double x, double y, double em, boolean down)
            throws UnreadableException {
        double[] points = player.inPoints(new double[] {x, y, x + (down ? 0 : 1), y + (down ? 1 : 0), x, y + em});
        double along = Math.hypot(points[2] - points[0], points[3] - points[1]);
        double size = Math.hypot(points[4] - points[0], points[5] - points[1]);
        double[] scaled = new double[edges.length];
        for (int i = 0; i < edges.length; i++) {
            scaled[i] = edges[i] * along;
        }
        double alongX = along == 0 ? 1 : (points[2] - points[0]) / along;
        double alongY = along == 0 ? 0 : (points[3] - points[1]) / along;
        Lettering lettering = new Lettering(text, points[0], points[1], alongX, alongY, size, scaled, true, down);
        canvas.text(lettering, player.state().clip);
    }

    private void driverString(int font, Slice r) throws UnreadableException {
        int options = r.i32(4);
        int count = r.count(12, 16, 2);
        if ((options & CHARACTERS) == 0) {
            canvas.glyphs(count);
            return;
        }
        String text = r.utf16(16, count);
        int start = 16 + 2 * count;
        boolean advanced = (options & ADVANCED) != 0;
        int places = advanced ? Math.min(1, count) : count;
        double[] at = PlusPath.points(r, start, places, 0).at;
        double em = em(font);
        if (advanced && places == 1) {
            line(text, Advances.edges(text, em), at[0], at[1], em, false);
            return;
        }
        int from = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || Math.abs(at[2 * i + 1] - at[2 * from + 1]) > em / 20 || at[2 * i] < at[2 * i - 2]) {
                line(text.substring(from, i), placed(text, at, from, i, em), at[2 * from], at[2 * from + 1], em, false);
                from = i;
            }
        }
    }

    /** A character ends where the next one begins, the last one by its kind. */
    private static double[] placed(String text, double[] at, int from, int to, double em) {
        double[] edges = new double[to - from + 1];
        for (int i = from; i < to; i++) {
            edges[i - from] = at[2 * i] - at[2 * from];
        }
        edges[to - from] = edges[to - from - 1] + em * Advances.of(text.charAt(to - 1));
        return edges;
    }

    private double em(int number) {
        PlusObjects.Font font = player.objects().get(number, PlusObjects.Font.class);
        if (font == null || !(font.size() > 0)) {
            return 12 / player.state().pageScale;
        }
        double unit = PlusState.dots(font.unit(), player.dotsPerInch()) / player.state().pageScale;
        return font.size() * (font.unit() == 0 ? 1 : unit);
    }
}
