package org.shenbao.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Aside;
import org.shenbao.document.Drawn;
import org.shenbao.document.Edges;
import org.shenbao.document.Page;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

class PdfReaderTest {
    private final Pdfs pdf = new Pdfs();

    @Test
    void aFontThatIsOnlyNamedGivesItsCharactersWhereTheyStand() throws Exception {
        pdf.page(Pdfs.show("项目名称", 10, 50, 200) + Pdfs.show("120万元", 10, 150, 200));
        Run label = runs(0).get(0);
        assertEquals("项目名称", label.text());
        assertEquals(100, label.baseline(), 0.01);
        assertEquals(10, label.size(), 0.01);
        assertEquals(Edges.of(50, 60, 70, 80, 90), label.edges());
        Run value = runs(0).get(1);
        assertEquals("120万元", value.text());
        assertEquals(Edges.of(150, 155, 160, 165, 175, 185), value.edges());
    }

    @Test
    void aGapBetweenColumnsPartsRunsAndBoldPrintIsReadOnce() throws Exception {
        pdf.page("BT /F1 10 Tf 1 0 0 1 50 200 Tm [<" + Pdfs.hex("数量") + "> -2000 <" + Pdfs.hex("时效") + ">] TJ ET\n"
                + Pdfs.show("合计", 10, 50, 100)
                + Pdfs.show("合计", 10, 50.3, 100));
        assertEquals(List.of("数量", "时效", "合计"), texts(runs(0)));
    }

    @Test
    void strokesAndThinFillsAreRulingsWhiteOnesAreNot() throws Exception {
        pdf.page("""
                0.5 w 50 50 100 40 re S
                0 g 50 200 200 0.48 re f
                1 1 1 RG 10 10 m 300 10 l S
                0.9 g 50 100 200 30 re f
                0 0 m 100 100 l S
                """);
        List<Ruling> rulings = page(0).drawn().rulings();
        assertEquals(5, rulings.size(), rulings::toString);
        Ruling thin =
                rulings.stream().filter(each -> each.length() > 150).findFirst().orElseThrow();
        assertEquals(99.76, thin.at(), 0.01);
        assertEquals(0.48, thin.thickness(), 0.01);
    }

    @Test
    void rotationIsUndoneAndASidewaysTableStandsUpright() throws Exception {
        PDPage rotated = pdf.page("BT /F1 10 Tf 0 1 -1 0 100 50 Tm <" + Pdfs.hex("绩效目标申报表") + "> Tj ET\n");
        rotated.setRotation(90);
        pdf.page("BT /F1 10 Tf 0 1 -1 0 100 50 Tm <" + Pdfs.hex("绩效目标申报表") + "> Tj ET\n100 0 m 100 300 l S\n");
        Content content = read(Recogniser.none("none"));
        for (Page page : content.pages()) {
            Run run = page.drawn().runs().get(0);
            assertEquals(0, run.turn());
            assertEquals(300, page.box().width(), 0.01);
            assertEquals(100, run.baseline(), 0.01);
            assertEquals(50, run.edges().first(), 0.01);
        }
        Ruling ruling = content.pages().get(1).drawn().rulings().get(0);
        assertTrue(ruling.level());
        assertEquals(100, ruling.at(), 0.01);
    }

    @Test
    void whatThePageDoesNotShowStandsAside() throws Exception {
        pdf.page(Pdfs.show("可见的正文", 10, 50, 200) + Pdfs.show("页外的文字", 10, 50, 900)
                + "BT /F1 30 Tf 0.707 0.707 -0.707 0.707 100 50 Tm <" + Pdfs.hex("样本") + "> Tj ET\n");
        assertEquals(List.of("可见的正文"), texts(runs(0)));
        List<Aside> asides = page(0).blocks().stream().map(Aside.class::cast).toList();
        assertEquals(
                List.of("HIDDEN 页外的文字", "MARKER 样本"),
                asides.stream()
                        .map(aside ->
                                aside.reason() + " " + aside.places().get(0).text())
                        .toList());
    }

    @Test
    void aScanNeedsRecognition() throws Exception {
        pdf.scan();
        byte[] bytes = pdf.bytes();
        NeedsRecognitionException needed =
                assertThrows(NeedsRecognitionException.class, () -> read(bytes, Recogniser.none("no tesseract")));
        assertTrue(needed.reason().endsWith("no tesseract"));
        Content content = read(bytes, recognising("扫描件"));
        assertEquals(List.of("扫描件"), texts(content.pages().get(0).drawn().runs()));
        assertTrue(content.doubts().isEmpty());
    }

    @Test
    void aScanAmongPagesOfTextIsNamed() throws Exception {
        pdf.page(Pdfs.show("第一页有它自己的文字内容", 10, 50, 200));
        pdf.scan();
        pdf.scan();
        Content content = read(Recogniser.none("no tesseract"));
        assertEquals(1, content.doubts().size());
        assertEquals("page-not-read", content.doubts().get(0).rule());
        assertEquals("2-3", content.doubts().get(0).values().get("pages"));
    }

    @Test
    void onlyAUsersPasswordKeepsReadersOut() throws Exception {
        pdf.page(Pdfs.show("内部资料", 10, 50, 200));
        pdf.document().protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        assertEquals(List.of("内部资料"), texts(runs(0)));

        Pdfs locked = new Pdfs();
        locked.page(Pdfs.show("内部资料", 10, 50, 200));
        locked.document().protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        byte[] bytes = locked.bytes();
        UnreadableException refused =
                assertThrows(UnreadableException.class, () -> read(bytes, Recogniser.none("none")));
        assertEquals("encrypted: needs a password", refused.reason());
    }

    @Test
    void formsThatDrawFormsAreBounded() throws Exception {
        PDPage page = pdf.page("/X0 Do\n");
        COSDictionary next = null;
        for (int i = 20; i >= 0; i--) {
            PDFormXObject form = new PDFormXObject(pdf.document());
            try (var out = form.getContentStream().createOutputStream()) {
                out.write(("/X" + (i + 1) + " Do /X" + (i + 1) + " Do\n")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            COSDictionary objects = new COSDictionary();
            if (next != null) {
                objects.setItem(COSName.getPDFName("X" + (i + 1)), next);
            }
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, objects);
            form.getCOSObject().setItem(COSName.RESOURCES, resources);
            next = form.getCOSObject();
        }
        COSDictionary objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("X0"), next);
        page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        byte[] bytes = pdf.bytes();
        UnreadableException refused =
                assertThrows(UnreadableException.class, () -> read(bytes, Recogniser.none("none")));
        assertTrue(refused.reason().contains("drawing steps on one page"), refused::reason);
    }

    @Test
    void lettersThatLieWhollyOutsideOfTheirFrameAreHiddenAndTold() throws Exception {
        pdf.page("q 50 90 100 20 re W n " + Pdfs.show("预算金额十二万元整等于多少", 10, 55, 95) + "Q\n"
                + "q 50 40 100 20 re W n " + Pdfs.show("看不见", 10, 55, 200) + "Q\n"
                + Pdfs.show("看得见", 10, 55, 200)
                + "q W n " + Pdfs.show("无路径", 10, 55, 240) + "Q\n");
        Content content = read(Recogniser.none("none"));
        assertEquals(
                List.of("预算金额十二万元整等", "看得见", "无路径"),
                texts(content.pages().get(0).drawn().runs()));
        assertEquals(List.of("于多少", "看不见"), hidden(content));
        assertEquals("text-clipped", content.doubts().get(0).rule());
        assertEquals("于多少 看不见", content.doubts().get(0).values().get("text"));
    }

    @Test
    void aFormShowsNothingOutsideOfItsBox() throws Exception {
        PDPage page = pdf.page("/X Do\n");
        PDFormXObject form = new PDFormXObject(pdf.document());
        try (java.io.OutputStream out = form.getStream().createOutputStream()) {
            out.write((Pdfs.show("里", 10, 10, 10) + Pdfs.show("外", 10, 100, 10))
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(50, 50));
        form.setResources(page.getResources());
        page.getResources().put(COSName.getPDFName("X"), form);
        Content content = read(Recogniser.none("none"));
        assertEquals(List.of("里"), texts(content.pages().get(0).drawn().runs()));
        assertEquals(List.of("外"), hidden(content));
    }

    @Test
    void attachedFilesAreTold() throws Exception {
        pdf.page(Pdfs.show("项目名称", 10, 55, 95));
        pdf.attach("测算明细.xlsx");
        Content content = read(Recogniser.none("none"));
        assertEquals("attachments-unread", content.doubts().get(0).rule());
        assertEquals("'测算明细.xlsx'", content.doubts().get(0).values().get("names"));
    }

    private static List<String> hidden(Content content) {
        return content.pages().get(0).blocks().stream()
                .map(Aside.class::cast)
                .filter(aside -> aside.reason() == Aside.Reason.HIDDEN)
                .map(aside -> aside.places().get(0).text())
                .toList();
    }

    private Page page(int index) throws Exception {
        return read(Recogniser.none("none")).pages().get(index);
    }

    private List<Run> runs(int index) throws Exception {
        return page(index).drawn().runs();
    }

    private static List<String> texts(List<Run> runs) {
        return runs.stream().map(Run::text).toList();
    }

    private byte @org.jspecify.annotations.Nullable [] bytes;

    private Content read(Recogniser recogniser) throws Exception {
        if (bytes == null) {
            bytes = pdf.bytes();
        }
        return read(bytes, recogniser);
    }

    private static Content read(byte[] bytes, Recogniser recogniser) throws IOException, UnreadableException {
        Limits d = Limits.DEFAULT;
        Limits small = new Limits(
                d.bytes(),
                d.expanded(),
                d.lines(),
                d.lineLength(),
                d.pages(),
                1_000,
                d.cells(),
                d.depth(),
                d.parts(),
                10);
        return new PdfReader()
                .read(new Raw(
                        bytes,
                        "",
                        0,
                        small,
                        raw -> {
                            throw new UnreadableException("nothing is embedded here");
                        },
                        recogniser));
    }

    private static Recogniser recognising(String text) {
        return new Recogniser() {
            @Override
            public Mode mode() {
                return Mode.AUTO;
            }

            @Override
            public Drawn recognise(java.awt.image.BufferedImage image, double dotsPerInch) {
                assertEquals(400 / 72.0 * 300, image.getWidth(), 1);
                return new Drawn(List.of(Run.upright(text, 20, 10, Edges.even(10, 40, text.length()))), List.of());
            }
        };
    }
}
