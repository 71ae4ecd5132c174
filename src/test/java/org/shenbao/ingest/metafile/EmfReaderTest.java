package org.shenbao.ingest.metafile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Drawn;
import org.shenbao.document.Edges;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/** What GDI does to a text or a line before it stands on the page; 96 dots are 72 points. */
class EmfReaderTest {
    private static final int ELLIPSE = 42;
    private static final int BASELINE = 24;

    @Test
    void textIsPlacedByItsAlignment() throws Exception {
        assertEquals(
                75,
                Opened.records(align(BASELINE), font(-20, 0), text(100, 40, "预算"))
                        .run()
                        .edges()
                        .first(),
                0.01);
        assertEquals(
                45,
                Opened.records(align(BASELINE | 2), font(-20, 0), text(100, 40, "预算"))
                        .run()
                        .edges()
                        .first(),
                0.01);
        assertEquals(
                60,
                Opened.records(align(BASELINE | 6), font(-20, 0), text(100, 40, "预算"))
                        .run()
                        .edges()
                        .first(),
                0.01);
        assertEquals(
                30,
                Opened.records(align(BASELINE), font(-20, 0), text(100, 40, "预算"))
                        .run()
                        .baseline(),
                0.01);
        assertEquals(
                42.9,
                Opened.records(align(0), font(-20, 0), text(100, 40, "预算"))
                        .run()
                        .baseline(),
                0.1);
    }

    @Test
    void textGoesOnWhereTheLastOneEnded() throws Exception {
        Opened opened = Opened.records(
                align(BASELINE | 1), font(-20, 0), record(27, 100, 40), text(0, 0, "资金"), text(0, 0, "总额"));

        assertEquals(
                opened.drawn().runs().get(0).edges().last(),
                opened.drawn().runs().get(1).edges().first(),
                0.01);
        assertEquals(75, opened.run().edges().first(), 0.01);
    }

    @Test
    void textMayRunUpwards() throws Exception {
        Run run = Opened.records(align(BASELINE), font(-20, 900), text(100, 200, "绩效"))
                .run();

        assertEquals(3, run.turn());
        assertEquals(75, run.baseline(), 0.01);
        assertEquals(Edges.of(150, 135, 120), run.edges());
    }

    @Test
    void stateComesBack() throws Exception {
        byte[] save = record(33);
        Opened opened = Opened.records(
                align(BASELINE),
                font(-20, 0),
                save,
                record(17, 8),
                record(9, 2, 2),
                record(11, 1, 1),
                save,
                align(BASELINE | 2),
                text(200, 80, "甲"),
                record(34, -1),
                text(200, 80, "乙"),
                record(34, 1),
                text(200, 80, "丙"));

        List<Double> starts =
                opened.drawn().runs().stream().map(run -> run.edges().first()).toList();
        assertEquals(67.5, starts.get(0), 0.01);
        assertEquals(75, starts.get(1), 0.01);
        assertEquals(150, starts.get(2), 0.01);
    }

    @Test
    void metricMapModesRunUpwards() throws Exception {
        // tenths of a millimetre, from 100 mm below the top
        Opened opened =
                Opened.records(align(BASELINE), record(17, 2), record(12, 0, 378), font(-35, 0), text(100, 500, "合计"));

        assertEquals(28.35, opened.run().edges().first(), 0.05);
        assertEquals(141.8, opened.run().baseline(), 0.2);
        assertEquals(0, opened.run().turn());
    }

    @Test
    void whatLiesOutsideTheCellIsLeftOutAndTold() throws Exception {
        // a cell 3.2 characters wide
        Opened opened = Opened.records(
                align(BASELINE), font(-20, 0), record(30, 100, 20, 164, 60), advanced(100, 40, "项目单位", 20));

        assertEquals(List.of("项目单"), opened.texts());
        assertEquals(List.of("text-clipped"), opened.doubts());
        assertEquals("位", opened.content().doubts().get(0).values().get("text"));
    }

    @Test
    void whiteAndHollowPensRuleNothing() throws Exception {
        byte[] line = record(54, 400, 100);
        byte[] start = record(27, 100, 100);
        byte[] text = text(100, 40, "项目");

        assertEquals(1, Opened.records(text, start, line).rulings().size());
        assertEquals(
                0,
                Opened.records(text, record(37, 0x80000008), start, line)
                        .rulings()
                        .size());
        assertEquals(
                0,
                Opened.records(text, record(37, 0x80000006), start, line)
                        .rulings()
                        .size());
    }

    @Test
    void pathsAreDrawnWhenTheyAreStroked() throws Exception {
        Opened opened = Opened.records(
                text(100, 40, "项目"),
                record(59),
                record(27, 100, 100),
                record(54, 400, 100),
                record(54, 400, 200),
                record(61),
                record(60),
                record(64));

        assertEquals(2, opened.rulings().size()); // the closing side is aslant
    }

    @Test
    void glyphNumbersAreTold() throws Exception {
        byte[] glyphs = text(100, 40, "abc", 0x10);

        assertEquals(
                List.of("text-as-glyphs"),
                Opened.records(text(100, 80, "项目"), glyphs).doubts());
        assertThrows(UnreadableException.class, () -> Opened.records(glyphs));
    }

    @Test
    void lettersThatAreOutlinesGoToTheRecogniser() throws Exception {
        byte[] file = EmfWriter.file(List.of(record(ELLIPSE, 10, 10, 200, 100)), 72, 72);
        Drawn seen = new Drawn(List.of(Run.upright("圆", 10, 9, Edges.of(1f, 10f))), List.of());
        Recogniser recogniser = new Recogniser() {
            @Override
            public Mode mode() {
                return Mode.AUTO;
            }

            @Override
            public Drawn recognise(java.awt.image.BufferedImage image, double dotsPerInch) {
                assertEquals(300, image.getWidth());
                return seen;
            }
        };

        assertThrows(NeedsRecognitionException.class, () -> Opened.emf(file));
        assertEquals(seen, new Opened(new EmfReader().read(Opened.raw(file, recogniser))).drawn());
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] form = EmfWriter.write(Dialect.LINES, PerformanceForm.grid());

        assertThrows(UnreadableException.class, () -> Opened.emf(Arrays.copyOf(form, 60)));
        assertThrows(UnreadableException.class, () -> Opened.emf(Records.set(form.clone(), 40, 0)));
        UnreadableException empty = assertThrows(UnreadableException.class, () -> Opened.records(align(0)));
        assertEquals("an empty picture", empty.reason());
    }

    @Test
    void whatIsCutOffIsReadUpToThereAndTold() throws Exception {
        byte[] form = EmfWriter.write(Dialect.LINES, PerformanceForm.grid());
        Opened half = Opened.emf(Arrays.copyOf(form, form.length / 2));

        assertTrue(half.texts().contains("一级指标"));
        assertEquals(List.of("metafile-damaged"), half.doubts());
    }

    @Test
    void aRecordOfNoSizeEndsThePicture() throws Exception {
        byte[] broken = record(54, 1, 1);
        Records.set(broken, 4, 0);

        Opened opened = Opened.records(text(100, 40, "项目"), broken, text(100, 80, "单位"));
        assertEquals(List.of("项目"), opened.texts());
        assertEquals(List.of("metafile-damaged"), opened.doubts());
    }

    @Test
    void aRecordThatClaimsTooMuchIsLeftOut() throws Exception {
        byte[] broken = text(100, 40, "项目");
        Records.set(broken, 44, Integer.MAX_VALUE);

        Opened opened = Opened.records(broken, text(100, 80, "单位"));
        assertEquals(List.of("单位"), opened.texts());
        assertEquals(List.of("metafile-damaged"), opened.doubts());
    }

    private static byte[] record(int type, long... fields) {
        return Records.emf(type, new Records().i32(fields));
    }

    private static byte[] align(int align) {
        return record(22, align);
    }

    /** Makes a font and selects it. */
    private static byte[] font(int height, int escapement) {
        Records font = new Records()
                .i32(1, height, 0, escapement, escapement, 400, 134 << 24, 0)
                .name("宋体", 32);
        return new Records().bytes(Records.emf(82, font)).bytes(record(37, 1)).toBytes();
    }

    private static byte[] text(int x, int y, String text) {
        return text(x, y, text, 0);
    }

    private static byte[] text(int x, int y, String text, int options) {
        Records fields = new Records().i32(0, 0, -1, -1, 1).f32(1, 1);
        return Records.emf(
                84,
                fields.i32(x, y, text.length(), 76, options, 0, 0, -1, -1, 0).utf16(text));
    }

    private static byte[] advanced(int x, int y, String text, int advance) {
        Records fields = new Records().i32(0, 0, -1, -1, 1).f32(1, 1);
        fields.i32(x, y, text.length(), 76, 0, 0, 0, -1, -1, 76 + ((2 * text.length() + 3) & ~3))
                .utf16(text)
                .align();
        text.chars().forEach(unit -> fields.i32(advance));
        return Records.emf(84, fields);
    }
}
