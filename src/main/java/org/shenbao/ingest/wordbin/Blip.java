package org.shenbao.ingest.wordbin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** A picture as the Office binary formats keep it ([MS-ODRAW] 2.2.22 and on). */
final class Blip {
    private static final int EMF = 0xF01A;
    private static final int WMF = 0xF01B;
    private static final int PIXELS_FROM = 0xF01D;
    private static final int PIXELS_TO = 0xF02A;
    private static final int ENTRY = 0xF007;
    private static final int ENTRY_HEAD = 36;
    private static final int EMU_PER_INCH = 914_400;

    /** Records of a WMF. */
    private static final int EXT_TEXT_OUT = 0x0A32;

    private static final int TEXT_OUT = 0x0521;
    private static final int ESCAPE = 0x0626;
    /** Begins a comment that holds a piece of an EMF. */
    private static final int ENHANCED = 0x43464D57;

    private final byte[] bytes;
    private final boolean drawn;

    private Blip(byte[] bytes, boolean drawn) {
        this.bytes = bytes;
        this.drawn = drawn;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether it keeps lines and text, and not pixels. */
    boolean drawn() {
        return drawn;
    }

    /** A picture as a file of its own. */
    static Blip ofFile(byte[] file) {
        boolean emf = file.length > 44 && file[40] == ' ' && file[41] == 'E' && file[42] == 'M' && file[43] == 'F';
        boolean wmf = file.length > 18
                && (((file[0] == 1 || file[0] == 2) && file[1] == 0 && file[2] == 9 && file[3] == 0)
                        || ((file[0] & 0xFF) == 0xD7 && (file[1] & 0xFF) == 0xCD));
        return new Blip(file, emf || wmf);
    }

    /** Whether it is a WMF that draws text, or holds an EMF that may. */
    boolean speaks() {
        int at = bytes.length > 22 && (bytes[0] & 0xFF) == 0xD7 ? 22 + 18 : 18;
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (drawn && at <= bytes.length - 14) {
            long size = 2L * Integer.toUnsignedLong(in.getInt(at));
            int type = in.getShort(at + 4) & 0xFFFF;
            if (type == EXT_TEXT_OUT || type == TEXT_OUT || (type == ESCAPE && in.getInt(at + 10) == ENHANCED)) {
                return true;
            }
            if (size < 6 || size > bytes.length - at) {
                return false;
            }
            at += (int) size;
        }
        return false;
    }

    /** The picture at an offset of a document's data stream ([MS-DOC] 2.9.192), if there is one. */
    static Optional<Blip> inData(byte[] data, int offset, Limits limits) throws UnreadableException {
        if (offset < 0 || offset > data.length - 0x44) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int length = in.getInt(offset);
        int head = in.getShort(offset + 4) & 0xFFFF;
        int kind = in.getShort(offset + 6);
        if (head < 0x44 || length <= head || length > data.length - offset) {
            return Optional.empty();
        }
        int at = offset + head;
        int end = offset + length;
        if (kind == 0x66 && at < end) {
            at += 1 + (in.get(at) & 0xFF);
        }
        return records(in, at, end, limits);
    }

    private static Optional<Blip> records(ByteBuffer in, int from, int end, Limits limits) throws UnreadableException {
        int at = from;
        while (at >= from && at <= end - 8) {
            int instance = (in.getShort(at) & 0xFFFF) >> 4;
            int type = in.getShort(at + 2) & 0xFFFF;
            int length = in.getInt(at + 4);
            int body = at + 8;
            if (length < 0 || length > end - body) {
                return Optional.empty();
            }
            if (type == EMF || type == WMF) {
                return metafile(in, type, instance, body, body + length, limits);
            }
            if (type >= PIXELS_FROM && type <= PIXELS_TO) {
                return pixels(in, instance, body, body + length);
            }
            if (type == ENTRY) {
                int name = body + 33 < end ? in.get(body + 33) & 0xFF : 0;
                at = body + ENTRY_HEAD + name;
            } else {
                at = body + length;
            }
        }
        return Optional.empty();
    }

    private static Optional<Blip> metafile(ByteBuffer in, int type, int instance, int from, int end, Limits limits)
            throws UnreadableException {
        int head = from + ids(instance);
        if (head > end - 34) {
            return Optional.empty();
        }
        byte[] packed = bytes(in, head + 34, end);
        byte[] plain = in.get(head + 32) == 0 ? inflated(packed, limits) : packed;
        return Optional.of(new Blip(type == WMF ? placeable(in, head, plain) : plain, true));
    }

    private static Optional<Blip> pixels(ByteBuffer in, int instance, int from, int end) {
        int start = from + ids(instance) + 1;
        return start >= end ? Optional.empty() : Optional.of(new Blip(bytes(in, start, end), false));
    }

    private static byte[] bytes(ByteBuffer in, int from, int end) {
        byte[] bytes = new byte[end - from];
        in.get(from, bytes);
        return bytes;
    }

    /** How many bytes the picture's ids take: an odd kind has two of them. */
    private static int ids(int instance) {
        return (instance & 1) == 1 ? 32 : 16;
    }

    /** What does not inflate to its end is given as far as it goes: its reader will say what is missing. */
    private static byte[] inflated(byte[] packed, Limits limits) throws UnreadableException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(buffer, 0, count);
                limits.checkBytes(out.size());
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** A WMF says its size only in a head that the formats leave out; made again from what they keep instead. */
    private static byte[] placeable(ByteBuffer in, int head, byte[] plain) {
        int width = in.getInt(head + 12) - in.getInt(head + 4);
        long wide = in.getInt(head + 20);
        int perInch = wide <= 0 ? 1440 : (int) Math.max(1, Math.min(0x7FFF, (long) width * EMU_PER_INCH / wide));
        return placeable(
                in.getInt(head + 4), in.getInt(head + 8), in.getInt(head + 12), in.getInt(head + 16), perInch, plain);
    }

    static byte[] placeable(int left, int top, int right, int bottom, int perInch, byte[] plain) {
        if (plain.length >= 4 && (plain[0] & 0xFF) == 0xD7 && (plain[1] & 0xFF) == 0xCD) {
            return plain;
        }
        ByteBuffer out = ByteBuffer.allocate(22 + plain.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x9AC6CDD7).putShort((short) 0);
        out.putShort((short) left).putShort((short) top).putShort((short) right).putShort((short) bottom);
        out.putShort((short) perInch).putInt(0);
        short sum = 0;
        for (int i = 0; i < 20; i += 2) {
            sum ^= out.getShort(i);
        }
        return out.putShort(sum).put(plain).array();
    }
}
