package org.shenbao.ingest.metafile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Little-endian fields, one after the other. */
final class Records {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Records i32(long... values) {
        for (long value : values) {
            i16((int) value, (int) (value >> 16));
        }
        return this;
    }

    Records i16(int... values) {
        for (int value : values) {
            out.write(value);
            out.write(value >> 8);
        }
        return this;
    }

    Records f32(double... values) {
        for (double value : values) {
            i32(Float.floatToIntBits((float) value));
        }
        return this;
    }

    Records bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Records utf16(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_16LE));
    }

    /** A name in a field of so many UTF-16 units. */
    Records name(String name, int units) {
        return utf16(name).bytes(new byte[2 * (units - name.length())]);
    }

    Records align() {
        while (out.size() % 4 != 0) {
            out.write(0);
        }
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** A record of GDI: type and size before its fields. */
    static byte[] emf(int type, Records fields) {
        fields.align();
        return new Records()
                .i32(type, fields.size() + 8)
                .bytes(fields.toBytes())
                .toBytes();
    }

    /** A record of GDI+. */
    static byte[] plus(int type, int flags, Records fields) {
        int length = fields.size();
        fields.align();
        return new Records()
                .i16(type, flags)
                .i32(fields.size() + 12, length)
                .bytes(fields.toBytes())
                .toBytes();
    }

    /** Overwrites a field of a finished file. */
    static byte[] set(byte[] file, int at, int value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return file;
    }
}
