package org.shenbao.ingest.metafile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.UnreadableException;

/** Metafiles of 16 bits, as old word processors embed them: twentieths of a point in these. */
class WmfReaderTest {
    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void textsAndLinesStandWhereTheyWereDrawn() throws Exception {
        Opened opened = Opened.wmf(placeable(
                window(), font(), select(0), align(24), text(400, 200, "项目2024"), move(0, 400), line(2000, 400)));

        Run run = opened.run();
        assertEquals("项目2024", run.text());
        assertEquals(10, run.baseline(), 0.01);
        assertEquals(20, run.edges().first(), 0.01);
        assertEquals(41, run.edges().at(2), 0.01); // two characters of 2 × 105 units
        assertEquals(10.5, run.size(), 0.01);
        assertEquals(1, opened.rulings().size());
        assertEquals(20, opened.rulings().get(0).at(), 0.01);
        assertEquals(200, opened.content().pages().get(0).box().right(), 0.01);
        assertEquals(List.of(), opened.doubts());
    }

    @Test
    void aPictureWithoutASizeIsAsWideAsAText() throws Exception {
        Opened opened = Opened.wmf(plain(window(), font(), select(0), align(24), text(2000, 200, "预算")));

        assertEquals(540, opened.content().pages().get(0).box().right(), 0.01);
        assertEquals(270, opened.run().edges().first(), 0.01);
    }

    @Test
    void whatIsCutOffIsReadUpToThereAndTold() throws Exception {
        byte[] file = placeable(window(), font(), select(0), text(400, 200, "项目"), text(400, 800, "单位"));
        Opened opened = Opened.wmf(Arrays.copyOf(file, file.length - 20));

        assertEquals(List.of("项目"), opened.texts());
        assertEquals(List.of("metafile-damaged"), opened.doubts());
        assertThrows(UnreadableException.class, () -> Opened.wmf(Arrays.copyOf(file, 30)));
    }

    @Test
    void theEnhancedPictureInItsEscapesIsReadInstead() throws Exception {
        byte[] enhanced = EmfWriter.write(Dialect.LINES, PerformanceForm.grid());
        int half = enhanced.length / 4 * 2;
        byte[] file = plain(
                window(),
                font(),
                piece(enhanced, 0, half),
                piece(enhanced, half, enhanced.length),
                text(400, 200, "另一种画法"));

        Opened opened = Opened.wmf(file);

        assertEquals(Opened.emf(enhanced).texts(), opened.texts());
        byte[] half1 = plain(window(), font(), piece(enhanced, 0, half), text(400, 200, "另一种画法"));
        assertEquals(List.of("另一种画法"), Opened.wmf(half1).texts());
    }

    private static byte[] piece(byte[] enhanced, int from, int to) {
        Records fields = new Records()
                .i16(0x0f, 34 + to - from)
                .i32(0x43464d57)
                .i32(1)
                .i32(0x10000)
                .i16(0)
                .i32(0)
                .i32(2)
                .i32(to - from)
                .i32(enhanced.length - to)
                .i32(enhanced.length)
                .bytes(Arrays.copyOfRange(enhanced, from, to));
        return record(0x0626, fields);
    }

    @Test
    void bytesAreReadInTheFontsCharacterSet() {
        assertEquals("项目1", FontCharsets.decode("项目1".getBytes(GBK), 134).text());
        assertEquals(
                "項目",
                FontCharsets.decode("項目".getBytes(Charset.forName("Big5")), 136).text());
        assertEquals("项目", FontCharsets.decode("项目".getBytes(GBK), 0).text());
        assertEquals("é1", FontCharsets.decode(new byte[] {(byte) 0xe9, '1'}, 0).text());
        assertTrue(FontCharsets.decode(new byte[] {(byte) 0xcf}, 134).text().length() == 1);
    }

    private static byte[] placeable(byte[]... records) {
        Records head = new Records()
                .i32(0x9ac6cdd7L)
                .i16(0, 0, 0, 4000, 2000, 1440)
                .i32(0)
                .i16(0);
        return head.bytes(plain(records)).toBytes();
    }

    private static byte[] plain(byte[]... records) {
        Records file = new Records().i16(1, 9, 0x300).i32(0).i16(4).i32(0).i16(0);
        for (byte[] each : records) {
            file.bytes(each);
        }
        return file.bytes(record(0, new Records())).toBytes();
    }

    private static byte[] record(int type, Records fields) {
        return new Records()
                .i32(3 + fields.size() / 2)
                .i16(type)
                .bytes(fields.toBytes())
                .toBytes();
    }

    private static byte[] window() {
        return record(0x020c, new Records().i16(2000, 4000));
    }

    private static byte[] font() {
        byte[] face = Arrays.copyOf("宋体".getBytes(GBK), 32);
        Records font = new Records().i16(-210, 0, 0, 0, 400, 0, 134 << 8, 0, 0).bytes(face);
        return record(0x02fb, font);
    }

    private static byte[] select(int number) {
        return record(0x012d, new Records().i16(number));
    }

    private static byte[] align(int align) {
        return record(0x012e, new Records().i16(align));
    }

    private static byte[] move(int x, int y) {
        return record(0x0214, new Records().i16(y, x));
    }

    private static byte[] line(int x, int y) {
        return record(0x0213, new Records().i16(y, x));
    }

    /** 105 units a byte. */
    private static byte[] text(int x, int y, String text) {
        byte[] bytes = text.getBytes(GBK);
        Records fields = new Records().i16(y, x, bytes.length, 0).bytes(bytes);
        if (bytes.length % 2 == 1) {
            fields.bytes(new byte[1]);
        }
        for (int i = 0; i < bytes.length; i++) {
            fields.i16(105);
        }
        return record(0x0a32, fields);
    }
}
