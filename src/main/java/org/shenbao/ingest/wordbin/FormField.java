package org.shenbao.ingest.wordbin;

import java.nio.charset.StandardCharsets;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** What a form's tick box or list is set to ([MS-DOC] 2.9.78, FFData). */
final class FormField {
    private static final int TICK_BOX = 1;
    private static final int LIST = 2;
    private static final int BY_DEFAULT = 25;

    private final byte[] data;
    private final int end;
    private int at;

    private FormField(byte[] data, int at, int end) {
        this.data = data;
        this.at = at;
        this.end = end;
    }

    /** As it would be printed; "" for others, and where it cannot be told. */
    static String state(byte @Nullable [] data, int offset) {
        if (data == null || offset < 0 || offset > data.length - 0x44) {
            return "";
        }
        int length = LittleEndian.getInt(data, offset);
        int head = LittleEndian.getUShort(data, offset + 4);
        if (length < head + 10 || length > data.length - offset) {
            return "";
        }
        return new FormField(data, offset + head, offset + length).read();
    }

    private String read() {
        if (LittleEndian.getInt(data, at) != -1) {
            return "";
        }
        int bits = LittleEndian.getUShort(data, at + 4);
        int type = bits & 0x3;
        int result = bits >> 2 & 0x1F;
        at += 10;
        skip();
        if ((type != TICK_BOX && type != LIST) || at + 2 > end) {
            return "";
        }
        int set = result == BY_DEFAULT ? LittleEndian.getUShort(data, at) : result;
        at += 2;
        return type == TICK_BOX ? set == 1 ? "☑" : "□" : choice(set);
    }

    private String choice(int set) {
        for (int i = 0; i < 5; i++) {
            skip();
        }
        if (at + 8 > end || LittleEndian.getUShort(data, at) != 0xFFFF) {
            return "";
        }
        long count = Integer.toUnsignedLong(LittleEndian.getInt(data, at + 2));
        at += 8;
        for (int i = 0; i < count && at + 2 <= end; i++) {
            int length = 2 * LittleEndian.getUShort(data, at);
            if (length > end - at - 2) {
                return "";
            }
            if (i == set) {
                return new String(data, at + 2, length, StandardCharsets.UTF_16LE);
            }
            at += 2 + length;
        }
        return "";
    }

    /** A string with its end mark. */
    private void skip() {
        if (at + 2 <= end) {
            at += 4 + 2 * LittleEndian.getUShort(data, at);
        }
    }
}
