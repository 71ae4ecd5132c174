package org.shenbao.ingest.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Aside;
import org.shenbao.document.Page;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

class OfdReaderTest {
    private static final double MM = 72 / 25.4;
    private final Map<String, String> files = new LinkedHashMap<>();

    OfdReaderTest() {
        files.put(
                "OFD.xml",
                "<o:OFD xmlns:o='urn:any'><o:DocBody><o:DocRoot>/Doc_0/Document.xml</o:DocRoot></o:DocBody></o:OFD>");
        files.put(
                "Doc_0/Document.xml",
                "<o:Document xmlns:o='urn:any'><o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox>"
                        + "</o:PageArea><o:TemplatePage ID='9' BaseLoc='Tpls\\T.xml'/></o:CommonData>"
                        + "<o:Pages><o:Page ID='1' BaseLoc='Pages/Page_0/Content.xml'/></o:Pages>"
                        + "<o:Annotations>Annots.xml</o:Annotations></o:Document>");
        files.put(
                "Doc_0/Tpls/T.xml",
                page(
                        "<TextObject Boundary='10 10 50 5' Size='5'><TextCode X='0' Y='4' DeltaX='g 3 5'>项目名称</TextCode></TextObject>"));
        files.put(
                "Doc_0/Pages/Page_0/Content.xml",
                page("<PathObject Boundary='10 20 100 50' LineWidth='0.5'><AbbreviatedData>M 0 0 L 100 0 L 100 50 C"
                                + "</AbbreviatedData></PathObject>"
                                + "<TextObject Boundary='60 10 50 5' Size='5' CTM='1 0 0 1 2 0'><TextCode X='0' Y='4'"
                                + " DeltaX='2.5 2.5 2.5 5'>120万元</TextCode></TextObject>")
                        .replace("<Content>", "<Template TemplateID='9'/><Content>"));
    }

    private static String page(String objects) {
        return "<Page><Content><Layer>" + objects + "</Layer></Content></Page>";
    }

    @Test
    void templateAndPageAreReadInMillimetres() throws Exception {
        Page page = read().pages().get(0);
        assertEquals(210 * MM, page.box().width(), 0.01);
        Run label = page.drawn().runs().get(0);
        assertEquals("项目名称", label.text());
        assertEquals(14 * MM, label.baseline(), 0.01);
        assertEquals(10 * MM, label.edges().first(), 0.01);
        assertEquals(30 * MM, label.edges().last(), 0.01);
        Run value = page.drawn().runs().get(1);
        assertEquals("120万元", value.text());
        assertEquals(62 * MM, value.edges().first(), 0.01);
        assertEquals(62 * MM + 7.5 * MM, value.edges().at(3), 0.01);
        assertEquals(2, page.drawn().rulings().size());
        assertEquals(20 * MM, page.drawn().rulings().get(0).at(), 0.01);
        assertEquals(0.5 * MM, page.drawn().rulings().get(0).thickness(), 0.01);
    }

    @Test
    void aWatermarkStandsAside() throws Exception {
        files.put("Doc_0/Annots.xml", "<Annotations><Page PageID='1'><FileLoc>A.xml</FileLoc></Page></Annotations>");
        files.put(
                "Doc_0/A.xml",
                "<PageAnnot><Annot Type='Watermark'><Appearance Boundary='50 50 50 20'><TextObject Boundary='0 0 50 20'"
                        + " Size='8'><TextCode X='0' Y='8' DeltaX='8'>样张</TextCode></TextObject></Appearance></Annot></PageAnnot>");
        Page page = read().pages().get(0);
        assertEquals(2, page.drawn().runs().size());
        Aside aside = (Aside) page.blocks().get(0);
        assertEquals(Aside.Reason.MARKER, aside.reason());
        assertEquals("样张", aside.places().get(0).text());
    }

    @Test
    void charactersTurnedWithTheirLineAreTurnedUpright() throws Exception {
        files.put(
                "Doc_0/Pages/Page_0/Content.xml",
                page("<TextObject Boundary='100 20 10 50' Size='5' CharDirection='90'>"
                        + "<TextCode X='0' Y='0' DeltaX='0 0 0' DeltaY='5 5 5'>绩效目标</TextCode></TextObject>"));
        Page page = read().pages().get(0);
        Run run = page.drawn().runs().get(0);
        assertEquals("绩效目标", run.text());
        assertEquals(0, run.turn());
        assertEquals(297 * MM, page.box().width(), 0.01);
        assertEquals(20 * MM, run.edges().first(), 0.01);
        assertEquals(110 * MM, run.baseline(), 0.01);
    }

    @Test
    void severalDocumentsFollowOneAnother() throws Exception {
        files.put(
                "OFD.xml",
                files.getOrDefault("OFD.xml", "")
                        .replace(
                                "</o:OFD>",
                                "<o:DocBody><o:DocRoot>Doc_0/Document.xml</o:DocRoot></o:DocBody></o:OFD>"));
        assertEquals(List.of(1, 2), read().pages().stream().map(Page::number).toList());
    }

    @Test
    void aPageThatIsMissingIsNamedAndTheOthersAreRead() throws Exception {
        files.put(
                "Doc_0/Document.xml",
                files.getOrDefault("Doc_0/Document.xml", "")
                        .replace("</o:Pages>", "<o:Page ID='2' BaseLoc='Pages/gone.xml'/></o:Pages>"));
        Content content = read();
        assertEquals(2, content.pages().size());
        assertEquals("page-damaged", content.doubts().get(0).rule());
        assertEquals(2, content.doubts().get(0).values().get("page"));
    }

    @Test
    void attachedFilesAreTold() throws Exception {
        files.put(
                "Doc_0/Document.xml",
                files.getOrDefault("Doc_0/Document.xml", "")
                        .replace("</o:Document>", "<o:Attachments>Attachs/A.xml</o:Attachments></o:Document>"));
        files.put(
                "Doc_0/Attachs/A.xml",
                "<o:Attachments xmlns:o='http://www.ofdspec.org/2016'><o:Attachment ID='1' Name='明细.xlsx'>"
                        + "<o:FileLoc>明细.xlsx</o:FileLoc></o:Attachment></o:Attachments>");
        assertEquals("'明细.xlsx'", read().doubts().get(0).values().get("names"));
    }

    @Test
    void anEncryptedContainerAndADoctypeAreRefused() {
        files.put("Encryptions.xml", "<Encryptions/>");
        assertEquals(
                "encrypted: needs a key",
                assertThrows(UnreadableException.class, this::read).reason());
        files.remove("Encryptions.xml");
        files.put("OFD.xml", "<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><o>&x;</o>");
        assertTrue(String.valueOf(
                        assertThrows(java.io.IOException.class, this::read).getMessage())
                .contains("DOCTYPE"));
    }

    private Content read() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new OfdReader()
                .read(new Raw(
                        out.toByteArray(),
                        "",
                        0,
                        Limits.DEFAULT,
                        raw -> {
                            throw new UnreadableException("nothing is embedded here");
                        },
                        Recogniser.none("none")));
    }
}
