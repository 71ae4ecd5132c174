package org.shenbao.ingest.metafile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Run;

/** Records of GDI+ alone; world units are points, as the page unit says. */
class PlusPlayerTest {
    private static final int BLACK = 0xff000000;
    private static final int OBJECT = 0x4008;

    @Test
    void textIsWrappedAndCentredInItsRectangle() throws Exception {
        byte[] centred = object(0x0701, new Records().i32(0xdbc01002L, 0, 0, 1, 1));
        Opened opened = plus(EmfPlusWriter.font(10), centred, string(1, 100, 100, 45, 60, "农村公路养护"));

        assertEquals(List.of("农村公路", "养护"), opened.texts());
        assertEquals(102.5, opened.run().edges().first(), 0.01);
        assertEquals(112.5, opened.drawn().runs().get(1).edges().first(), 0.01);
        double middle = opened.drawn().runs().stream()
                .mapToDouble(Run::baseline)
                .average()
                .orElseThrow();
        assertEquals(130, middle, 4);
    }

    @Test
    void anObjectMayComeInPieces() throws Exception {
        byte[] font = EmfPlusWriter.font(20);
        byte[] content = Arrays.copyOfRange(font, 12, font.length);
        Opened opened = plus(piece(content, 0, 16), piece(content, 16, content.length), string(0, 0, 0, 0, 0, "预算"));

        assertEquals(20, opened.run().size(), 0.01);
    }

    @Test
    void charactersStandWhereTheyAreDriven() throws Exception {
        Records fields = new Records().i32(BLACK, 1, 0, 3).utf16("度量万").f32(10, 50, 25, 50, 10, 70);
        Opened opened = plus(EmfPlusWriter.font(10), Records.plus(0x4036, 0x8000, fields));

        assertEquals(List.of("度量", "万"), opened.texts());
        assertEquals(25, opened.run().edges().at(1), 0.01);
        assertEquals(70, opened.drawn().runs().get(1).baseline(), 0.01);
    }

    @Test
    void theWorldMovesAndComesBack() throws Exception {
        Opened opened = plus(
                EmfPlusWriter.font(10),
                Records.plus(0x4025, 0, new Records().i32(7)),
                Records.plus(0x402d, 0, new Records().f32(100, 50)),
                Records.plus(0x402e, 0, new Records().f32(2, 2)),
                string(0, 10, 0, 0, 0, "甲"),
                Records.plus(0x4026, 0, new Records().i32(7)),
                string(0, 10, 0, 0, 0, "乙"));

        assertEquals(120, opened.run().edges().first(), 0.01);
        assertEquals(20, opened.run().size(), 0.01);
        assertEquals(10, opened.drawn().runs().get(1).edges().first(), 0.01);
    }

    @Test
    void gdiDrawsOnlyWhereItIsTold() throws Exception {
        byte[] gdi = Records.emf(
                84,
                new Records()
                        .i32(0, 0, -1, -1, 1)
                        .f32(1, 1)
                        .i32(10, 10, 1, 76, 0, 0, 0, -1, -1, 0)
                        .utf16("项"));
        byte[] header = EmfPlusWriter.comment(Records.plus(0x4001, 0, new Records().i32(0xdbc01002L, 0, 96, 96)));
        byte[] device = EmfPlusWriter.comment(Records.plus(0x4004, 0, new Records()));
        byte[] drawn = EmfPlusWriter.comment(string(0, 10, 0, 0, 0, "乙"));

        assertEquals(List.of("乙"), Opened.records(header, gdi, drawn).texts());
        assertEquals(
                List.of("项", "乙"), Opened.records(header, device, gdi, drawn).texts());
    }

    private static Opened plus(byte[]... records) throws Exception {
        Records all = new Records();
        all.bytes(Records.plus(0x4001, 0, new Records().i32(0xdbc01002L, 0, 96, 96)));
        all.bytes(Records.plus(0x4030, 3, new Records().f32(1)));
        for (byte[] each : records) {
            all.bytes(each);
        }
        return Opened.records(EmfPlusWriter.comment(all.toBytes()));
    }

    private static byte[] object(int flags, Records content) {
        return Records.plus(OBJECT, flags, content);
    }

    private static byte[] piece(byte[] content, int from, int to) {
        byte[] some = Arrays.copyOfRange(content, from, to);
        Records record = new Records().i16(OBJECT, 0x8600).i32(16 + some.length, content.length, some.length);
        return record.bytes(some).toBytes();
    }

    private static byte[] string(int format, double x, double y, double width, double height, String text) {
        Records fields = new Records()
                .i32(BLACK, format, text.length())
                .f32(x, y, width, height)
                .utf16(text);
        return Records.plus(0x401c, 0x8000, fields);
    }
}
