package org.shenbao.ingest.metafile;

import java.nio.charset.StandardCharsets;

/**
 * A stretch of little-endian bytes; offsets count from its start, and what lies outside is a {@link DamagedException}.
 *
 * <p>Not a record: the array is the file's own, shared and never written.
 */
final class Slice {
    private final byte[] bytes;
    private final int from;
    private final int size;

    Slice(byte[] bytes, int from, int size) {
        if (from < 0 || size < 0 || from > bytes.length - size) {
            throw new DamagedException("a part of the file that is not there");
        }
        this.bytes = bytes;
        this.from = from;
        this.size = size;
    }

    int size() {
        return size;
    }

    Slice part(int at, int length) {
        check(at, length);
        return new Slice(bytes, from + at, length);
    }

    /** All from {@code at} to the end. */
    Slice rest(int at) {
        return part(at, size - at);
    }

    int u8(int at) {
        check(at, 1);
        return bytes[from + at] & 0xff;
    }

    int u16(int at) {
        check(at, 2);
        int i = from + at;
        return (bytes[i] & 0xff) | ((bytes[i + 1] & 0xff) << 8);
    }

    int i16(int at) {
        return (short) u16(at);
    }

    int i32(int at) {
        check(at, 4);
        int i = from + at;
        return (bytes[i] & 0xff) | ((bytes[i + 1] & 0xff) << 8) | ((bytes[i + 2] & 0xff) << 16) | (bytes[i + 3] << 24);
    }

    float f32(int at) {
        return Float.intBitsToFloat(i32(at));
    }

    /** A count of things of which each takes {@code each} bytes behind {@code start}, believed only if they fit. */
    int count(int at, int start, int each) {
        int count = i32(at);
        if (count < 0 || (long) start + (long) count * each > size) {
            throw new DamagedException("more entries than the record holds");
        }
        return count;
    }

    String utf16(int at, int units) {
        if (units < 0 || units > size / 2) {
            throw new DamagedException("more characters than the record holds");
        }
        check(at, units * 2);
        return new String(bytes, from + at, units * 2, StandardCharsets.UTF_16LE);
    }

    byte[] copy(int at, int length) {
        check(at, length);
        byte[] out = new byte[length];
        System.arraycopy(bytes, from + at, out, 0, length);
        return out;
    }

    private void check(int at, int length) {
        if (at < 0 || length < 0 || at > size - length) {
            throw new DamagedException("a record that is shorter than what it says");
        }
    }
}
