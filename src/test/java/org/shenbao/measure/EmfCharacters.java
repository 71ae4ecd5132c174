package org.shenbao.measure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Counts the characters that the text records of an enhanced metafile draw, record by record and by nothing but the
 * format's own description: it shares no code with the reader that it is to be compared with.
 */
public final class EmfCharacters {
    private static final int COMMENT = 70;
    private static final int EMF_PLUS = 0x2B464D45;
    private static final int GLYPHS = 0x10;

    private final ByteBuffer file;
    private int gdi;
    private int plus;
    private int glyphs;

    private EmfCharacters(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * What a file draws. Characters that print nothing, such as line ends, are not counted.
     *
     * @param gdi by records of GDI
     * @param plus by records of GDI+
     * @param glyphs numbers of glyphs that stand in the place of characters
     */
    public record Count(int gdi, int plus, int glyphs) {}

    /** Counts as far as the records go. */
    public static Count of(byte[] bytes) {
        EmfCharacters characters = new EmfCharacters(bytes);
        characters.records();
        return new Count(characters.gdi, characters.plus, characters.glyphs);
    }

    private void records() {
        for (int at = 0; at + 8 <= file.limit(); ) {
            int type = file.getInt(at);
            int size = file.getInt(at + 4);
            if (type == 14 || size < 8 || size > file.limit() - at) {
                return;
            }
            switch (type) {
                case 83 -> one(at, at + 36, 1);
                case 84 -> one(at, at + 36, 2);
                case 96, 97 -> {
                    for (int i = 0; i < file.getInt(at + 36); i++) {
                        one(at, at + 40 + 40 * i, type == 97 ? 2 : 1);
                    }
                }
                case 108 -> small(at);
                case COMMENT -> {
                    if (size >= 28 && file.getInt(at + 12) == EMF_PLUS) {
                        plus(at + 16, at + 12 + file.getInt(at + 8));
                    }
                }
                default -> {}
            }
            at += size;
        }
    }

    private void one(int record, int text, int each) {
        int count = file.getInt(text + 8);
        if ((file.getInt(text + 16) & GLYPHS) != 0) {
            glyphs += count;
        } else {
            gdi += printed(record + file.getInt(text + 12), count, each);
        }
    }

    private void small(int at) {
        int count = file.getInt(at + 16);
        int options = file.getInt(at + 20);
        if ((options & GLYPHS) != 0) {
            glyphs += count;
        } else {
            boolean bytes = (options & 0x200) != 0;
            gdi += printed(at + ((options & 0x100) != 0 ? 36 : 52), count, bytes ? 1 : 2);
        }
    }

    private void plus(int from, int to) {
        for (int at = from; at + 12 <= to; ) {
            int type = file.getShort(at) & 0xFFFF;
            int size = file.getInt(at + 4);
            if (size < 12) {
                return;
            }
            if (type == 0x401C) {
                plus += printed(at + 12 + 28, file.getInt(at + 12 + 8), 2);
            } else if (type == 0x4036) {
                int count = file.getInt(at + 12 + 12);
                if ((file.getInt(at + 12 + 4) & 1) == 0) {
                    glyphs += count;
                } else {
                    plus += printed(at + 12 + 16, count, 2);
                }
            }
            at += size;
        }
    }

    private int printed(int at, int count, int each) {
        byte[] bytes = new byte[count * each];
        file.duplicate().position(at).get(bytes);
        Charset charset = each == 2 ? StandardCharsets.UTF_16LE : Charset.forName("GBK");
        return (int) new String(bytes, charset)
                .chars()
                .filter(unit -> !Character.isISOControl(unit))
                .count();
    }
}
