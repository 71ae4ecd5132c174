package org.shenbao.ingest.metafile;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The object table of GDI+: what later records draw with, by its number. */
final class PlusObjects {
    private static final int CONTINUED = 0x8000;

    private final Map<Integer, Object> objects = new HashMap<>();
    private ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    private int pending = -1;

    /**
     * A brush that fills evenly or not.
     *
     * @param inked whether it leaves a trace on white paper
     */
    record Brush(boolean inked) {}

    /**
     * What strokes are drawn with.
     *
     * @param width in {@code unit}
     * @param unit as GDI+ numbers units
     */
    record Stroke(double width, int unit, boolean inked) {}

    /**
     * A font.
     *
     * @param size of the em square in {@code unit}
     */
    record Font(double size, int unit, String face) {}

    /**
     * How a text stands in its rectangle.
     *
     * @param across 0 near, 1 centre, 2 far; so {@code down}
     */
    record Format(int flags, int across, int down) {}

    /** A picture of dots. */
    record Image() {}

    <T> @Nullable T get(int number, Class<T> kind) {
        Object object = objects.get(number);
        return kind.isInstance(object) ? kind.cast(object) : null;
    }

    /** An object's record, whole or a piece of it. */
    void record(int flags, Slice content) {
        int key = flags & 0x7fff;
        if ((flags & CONTINUED) != 0) {
            if (pending != key) {
                pieces = new ByteArrayOutputStream();
                pending = key;
            }
            pieces.writeBytes(content.copy(4, content.size() - 4)); // after the size of all
            if (pieces.size() >= (content.i32(0) & 0xffffffffL)) {
                complete(key);
            }
        } else if (pending == key) {
            pieces.writeBytes(content.copy(0, content.size()));
            complete(key);
        } else {
            pending = -1;
            store(key, content);
        }
    }

    private void complete(int key) {
        pending = -1;
        byte[] all = pieces.toByteArray();
        pieces = new ByteArrayOutputStream();
        store(key, new Slice(all, 0, all.length));
    }

    private void store(int key, Slice content) {
        int number = key & 0xff;
        objects.remove(number);
        Object object =
                switch (key >> 8) {
                    case 1 -> brush(content);
                    case 2 -> pen(content);
                    case 3 -> PlusPath.of(content);
                    case 5 -> new Image();
                    case 6 -> font(content);
                    case 7 -> new Format(content.i32(4), content.i32(12), content.i32(16));
                    default -> null; // regions, image attributes
                };
        if (object != null) {
            objects.put(number, object);
        }
    }

    static boolean isInked(int argb) {
        return (argb >>> 24) > 8 && !Pen.isWhite(argb);
    }

    private static Brush brush(Slice content) {
        return new Brush(content.i32(4) != 0 || isInked(content.i32(8)));
    }

    private static Font font(Slice content) {
        String face = content.utf16(24, Math.min(content.i32(20), (content.size() - 24) / 2));
        return new Font(content.f32(4), content.i32(8), face);
    }

    private static Stroke pen(Slice content) {
        int flags = content.i32(8);
        double width = content.f32(16);
        int at = 20;
        int[] sizes = {24, 4, 4, 4, 4, 4, 4, 4};
        for (int bit = 0; bit < sizes.length; bit++) {
            at += (flags & (1 << bit)) != 0 ? sizes[bit] : 0;
        }
        if ((flags & 0x100) != 0) {
            at += 4 + 4 * content.count(at, at + 4, 4);
        }
        at += (flags & 0x200) != 0 ? 4 : 0;
        if ((flags & 0x400) != 0) {
            at += 4 + 4 * content.count(at, at + 4, 4);
        }
        for (int bit = 0x800; bit <= 0x1000; bit <<= 1) {
            if ((flags & bit) != 0) {
                at += 4 + content.count(at, at + 4, 1);
            }
        }
        boolean inked = content.size() < at + 12 || brush(content.rest(at)).inked();
        return new Stroke(width, content.i32(12), inked);
    }
}
