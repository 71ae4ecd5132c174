package org.shenbao.ingest.wordbin;

import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** What the control words of a picture say of its bytes. */
final class RtfPicture {
    private static final int ORIGIN = 0x020B;
    private static final int EXTENT = 0x020C;
    private static final int HEAD = 18;
    private static final int MOST_RECORDS = 10_000;

    private boolean known;
    private boolean windows;
    private int wide;

    void take(RtfTokens word) {
        switch (word.word()) {
            case "emfblip", "pngblip", "jpegblip" -> known = true;
            case "wmetafile" -> {
                known = true;
                windows = true;
            }
            case "picwgoal" -> wide = word.number(0);
            default -> {}
        }
    }

    /** The picture as a file, null where its kind is not read. */
    @Nullable
    Blip file(byte[] bytes) {
        if (!known || bytes.length == 0) {
            return null;
        }
        return Blip.ofFile(windows ? sized(bytes) : bytes);
    }

    /** A WMF with the head that says its size, by its own window and the width it is to have. */
    private byte[] sized(byte[] bytes) {
        int[] window = {0, 0, 0, 0};
        int at = HEAD;
        for (int i = 0; i < MOST_RECORDS && at <= bytes.length - 10; i++) {
            long size = 2L * Integer.toUnsignedLong(LittleEndian.getInt(bytes, at));
            int type = LittleEndian.getUShort(bytes, at + 4);
            int from = type == ORIGIN ? 0 : type == EXTENT ? 2 : -1;
            if (from >= 0) {
                window[from] = LittleEndian.getShort(bytes, at + 8);
                window[from + 1] = LittleEndian.getShort(bytes, at + 6);
            }
            if (size < 6 || (window[2] != 0 && type == EXTENT)) {
                break;
            }
            at = (int) Math.min(bytes.length, at + size);
        }
        if (window[2] == 0 || window[3] == 0) {
            return bytes;
        }
        int perInch = wide <= 0 ? 1440 : (int) Math.max(1, Math.min(0x7FFF, Math.abs(window[2]) * 1440L / wide));
        return Blip.placeable(window[0], window[1], window[0] + window[2], window[1] + window[3], perInch, bytes);
    }
}
