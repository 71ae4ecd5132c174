package org.shenbao.ingest.sheet;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.CodePageUtil;

/** What holds for the whole of a BIFF workbook: cell formats, day count, and the code page of its texts. */
final class XlsStyles {
    private static final int UTF_16 = 1200;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, Mask> masks = new HashMap<>();
    private final List<Integer> maskOf = new ArrayList<>();
    private final List<Boolean> boxed = new ArrayList<>();
    private Charset charset = Charset.forName("GBK");
    private boolean since1904;

    void codePage(int page) {
        if (page == UTF_16) {
            return;
        }
        try {
            charset = Charset.forName(CodePageUtil.codepageToEncoding(page, true));
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            charset = Charset.forName("GBK");
        }
    }

    void since1904(boolean yes) {
        since1904 = yes;
    }

    boolean since1904() {
        return since1904;
    }

    void format(int number, String code) {
        codes.put(number, code);
    }

    void cellFormat(RecordInputStream in, boolean eight) {
        in.readUShort();
        maskOf.add(in.readUShort());
        in.readUShort();
        in.readInt();
        if (eight) {
            int sides = in.readInt();
            sides(sides & 0xF, sides >> 4 & 0xF, sides >> 8 & 0xF, sides >> 12 & 0xF);
        } else {
            int bottom = in.readInt() >> 22 & 7;
            int sides = in.readInt();
            sides(sides >> 3 & 7, sides >> 6 & 7, sides & 7, bottom);
        }
    }

    private void sides(int left, int right, int top, int bottom) {
        boxed.add(Rulings.boxed((left > 0 ? Rulings.LEFT : 0)
                | (right > 0 ? Rulings.RIGHT : 0)
                | (top > 0 ? Rulings.TOP : 0)
                | (bottom > 0 ? Rulings.BOTTOM : 0)));
    }

    boolean boxed(int style) {
        return style < boxed.size() && boxed.get(style);
    }

    Mask mask(int style) {
        int number = style < maskOf.size() ? maskOf.get(style) : 0;
        return masks.computeIfAbsent(number, each -> {
            String code = codes.get(each);
            return each == 0 ? Mask.GENERAL : Mask.of(code == null || each == 14 ? BuiltinMasks.code(each) : code);
        });
    }

    /** A text whose length is one byte. */
    String shortText(RecordInputStream in, boolean eight) {
        int length = in.readUByte();
        return eight ? unicode(in, length) : bytes(in, length);
    }

    /** A text of BIFF8 whose length is two bytes. */
    String longText(RecordInputStream in) {
        return unicode(in, in.readUShort());
    }

    private static String unicode(RecordInputStream in, int length) {
        return (in.readUByte() & 1) == 0 ? in.readCompressedUnicode(length) : in.readUnicodeLEString(length);
    }

    /** A text of BIFF5, in the workbook's code page. */
    String bytes(RecordInputStream in, int length) {
        byte[] bytes = new byte[Math.min(length, in.remaining())];
        in.readFully(bytes);
        return new String(bytes, charset);
    }
}
