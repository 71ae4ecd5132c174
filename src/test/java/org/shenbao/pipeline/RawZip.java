package org.shenbao.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Writes zip archives that no honest program writes: sizes, names and places are whatever is asked for. */
final class RawZip {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UTF8 = 1 << 11;
    private static final int BLOCK = 1 << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /** All entries of a zip but one. */
    static RawZip without(byte[] zip, String left) throws IOException {
        RawZip copy = new RawZip();
        for (Map.Entry<String, byte[]> entry : entries(zip).entrySet()) {
            if (!entry.getKey().equals(left)) {
                copy.stored(entry.getKey(), entry.getValue());
            }
        }
        return copy;
    }

    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    RawZip stored(String name, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return entry(name, STORED, bytes, (int) crc.getValue(), bytes.length);
    }

    RawZip deflated(String name, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return entry(name, DEFLATED, deflated(bytes, true), (int) crc.getValue(), bytes.length);
    }

    /** An entry that unpacks to so many bytes of one letter, between a beginning and an end. */
    RawZip blown(String name, String start, char letter, long size, String end) {
        byte[] block = String.valueOf(letter).repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
        byte[] packed = deflated(block, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(deflated(start.getBytes(StandardCharsets.UTF_8), false));
        for (long i = 0; i < size / BLOCK; i++) {
            bytes.writeBytes(packed);
        }
        bytes.writeBytes(deflated(end.getBytes(StandardCharsets.UTF_8), true));
        return entry(name, DEFLATED, bytes.toByteArray(), 0, (int) Math.min(size, Integer.MAX_VALUE));
    }

    private static byte[] deflated(byte[] bytes, boolean last) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[BLOCK];
        if (last) {
            deflater.finish();
        }
        int length = deflater.deflate(chunk, 0, chunk.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
        while (length > 0) {
            out.write(chunk, 0, length);
            length = deflater.deflate(chunk, 0, chunk.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
        }
        deflater.end();
        return out.toByteArray();
    }

    private RawZip entry(String name, int method, byte[] packed, int crc, int size) {
        int at = out.size();
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(numbers(30)
                .putInt(0x04034B50)
                .putShort((short) 20)
                .putShort((short) UTF8)
                .putShort((short) method)
                .putInt(0)
                .putInt(crc)
                .putInt(packed.length)
                .putInt(size)
                .putShort((short) named.length)
                .putShort((short) 0)
                .array());
        out.writeBytes(named);
        out.writeBytes(packed);
        return again(name, method, packed.length, crc, size, at);
    }

    /** One more name for the bytes of the entry that was written at that place. */
    RawZip again(String name, int method, int packed, int crc, int size, int at) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        directory.writeBytes(numbers(46)
                .putInt(0x02014B50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) UTF8)
                .putShort((short) method)
                .putInt(0)
                .putInt(crc)
                .putInt(packed)
                .putInt(size)
                .putShort((short) named.length)
                .putInt(0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(at)
                .array());
        directory.writeBytes(named);
        count++;
        return this;
    }

    private static ByteBuffer numbers(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        int at = out.size();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        all.writeBytes(directory.toByteArray());
        all.writeBytes(numbers(22)
                .putInt(0x06054B50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(at)
                .putShort((short) 0)
                .array());
        return all.toByteArray();
    }
}
