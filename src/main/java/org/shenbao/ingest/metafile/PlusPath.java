package org.shenbao.ingest.metafile;

import java.util.ArrayList;
import java.util.List;

/** Points as GDI+ stores them: whole numbers, fractions, or steps from one to the next. */
final class PlusPath {
    private static final int COMPRESSED = 0x4000;
    private static final int RELATIVE = 0x0800;
    private static final int RUN_LENGTHS = 0x1000;
    private static final int CLOSED = 0x80;
    private static final int CURVE = 3;

    private final List<double[]> figures;
    private final boolean curved;

    private PlusPath(List<double[]> figures, boolean curved) {
        this.figures = figures;
        this.curved = curved;
    }

    /** Chains of straight lines x, y, x, y …; of curves the points are left out. */
    List<double[]> figures() {
        return figures;
    }

    boolean curved() {
        return curved;
    }

    static PlusPath of(Slice content) {
        int flags = content.i32(8);
        int count = content.count(4, 12, 1);
        Points points = points(content, 12, count, flags);
        List<double[]> figures = new ArrayList<>();
        boolean curved = false;
        int start = 0;
        int at = points.end;
        int left = 0;
        int type = 0;
        for (int i = 0; i < count; i++) {
            if ((flags & RUN_LENGTHS) == 0) {
                type = content.u8(at++);
            } else if (left == 0) {
                left = (content.u8(at) & 0x3f) - 1;
                type = content.u8(at + 1) | (content.u8(at) & CLOSED);
                at += 2;
            } else {
                left--;
            }
            if ((type & 7) == 0 && i > start) {
                add(figures, points.at, start, i, false);
                start = i;
            }
            curved |= (type & 7) == CURVE;
            if ((type & CLOSED) != 0) {
                add(figures, points.at, start, i + 1, true);
                start = i + 1;
            }
        }
        add(figures, points.at, start, count, false);
        return new PlusPath(curved ? List.of() : figures, curved);
    }

    private static void add(List<double[]> figures, double[] at, int from, int to, boolean closed) {
        if (to - from < 2) {
            return;
        }
        double[] chain = new double[2 * (to - from) + (closed ? 2 : 0)];
        System.arraycopy(at, 2 * from, chain, 0, 2 * (to - from));
        if (closed) {
            chain[chain.length - 2] = chain[0];
            chain[chain.length - 1] = chain[1];
        }
        figures.add(chain);
    }

    /** @param flags of a record or of a path: they share the bits that matter here */
    static Points points(Slice content, int start, int count, int flags) {
        if (count < 0 || count > content.size() / 2) {
            throw new DamagedException("more points than the record holds");
        }
        double[] at = new double[2 * count];
        int end = start;
        if ((flags & RELATIVE) != 0) {
            for (int i = 0; i < 2 * count; i++) {
                int first = content.u8(end);
                boolean two = (first & 0x80) != 0;
                int step = two ? ((((first & 0x7f) << 8) | content.u8(end + 1)) << 17) >> 17 : (first << 25) >> 25;
                end += two ? 2 : 1;
                at[i] = step + (i < 2 ? 0 : at[i - 2]);
            }
        } else {
            boolean small = (flags & COMPRESSED) != 0;
            for (int i = 0; i < 2 * count; i++) {
                at[i] = small ? content.i16(end) : content.f32(end);
                end += small ? 2 : 4;
            }
        }
        return new Points(at, end);
    }

    /** Points x, y, x, y … and where in the content they end. */
    static final class Points {
        final double[] at;
        final int end;

        Points(double[] at, int end) {
            this.at = at;
            this.end = end;
        }
    }
}
