package org.shenbao.ingest.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.document.Aside;
import org.shenbao.document.Table;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

class OdsReaderTest {
    private static final String HEAD = """
            <office:%s xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
            <office:automatic-styles>
              <style:style style:name="b" style:family="table-cell">
                <style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
              <style:style style:name="off" style:family="table">
                <style:table-properties table:display="false"/></style:style>
            </office:automatic-styles>
            <office:body><office:spreadsheet>""";
    private static final String TAIL = "</office:spreadsheet></office:body></office:%s>";
    private static final String FORM = """
            <table:table table:name="目标表"><table:table-column table:number-columns-repeated="16384"/>
            <table:table-row><table:table-cell table:number-columns-spanned="3"><text:p>绩效<text:span>目标表</text:span></text:p></table:table-cell>
              <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
            <table:table-row><table:table-cell table:style-name="b" table:number-rows-spanned="2"><text:p>产出指标</text:p></table:table-cell>
              <table:table-cell table:style-name="b"><text:p>修路<text:s text:c="2"/>里程</text:p><text:p>公里</text:p></table:table-cell>
              <table:table-cell table:style-name="b" office:value-type="percentage" office:value="0.965"><office:annotation><dc:creator>张</dc:creator><text:p>待核</text:p></office:annotation><text:p>96.5%</text:p></table:table-cell>
              <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
            <table:table-row table:visibility="filter"><table:covered-table-cell/><table:table-cell table:style-name="b"><text:p>废</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell table:style-name="b"/><table:table-cell table:number-columns-repeated="2" table:style-name="b" office:value-type="float" office:value="7"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            <table:table table:name="字典" table:style-name="off"><table:table-row><table:table-cell><text:p>码</text:p></table:table-cell></table:table-row></table:table>""";

    private static byte[] flat(String sheets) {
        return (HEAD.formatted("document") + sheets + TAIL.formatted("document")).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("content.xml"));
            String xml = HEAD.formatted("document-content") + FORM + TAIL.formatted("document-content");
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void readsWhatTheSheetShows(String format) throws Exception {
        Content content = Sheets.read(format, format.equals("ods") ? packed() : flat(FORM), Limits.DEFAULT);

        assertEquals(List.of("绩效目标表"), Sheets.lines(content));
        Table table = Sheets.tables(content).get(0);
        assertEquals("产出指标|修路  里程\n公里|96.5%", Sheets.row(table, 0));
        assertEquals("|7|7", Sheets.row(table, 1));
        assertEquals(2, table.rows());
        assertEquals("目标表!C4", table.at(1, 2).orElseThrow().places().get(0).cell());
        assertEquals(List.of("目标表!B3=废", "字典!A1=码"), Sheets.asides(content, Aside.Reason.HIDDEN));
        assertEquals(List.of("目标表!C2=待核"), Sheets.asides(content, Aside.Reason.REMARK));
        assertEquals(List.of("hidden-rows", "hidden-sheet"), Sheets.rules(content));
    }

    @Test
    void aTextRepeatedOverTheWholeSheetIsRefused() {
        String sheets = """
                <table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">
                <table:table-cell table:number-columns-repeated="16384"><text:p>满</text:p></table:table-cell>
                </table:table-row></table:table>""";
        UnreadableException refused =
                assertThrows(UnreadableException.class, () -> Sheets.read("fods", flat(sheets), Limits.DEFAULT));
        assertEquals("more cells in its tables than the limit of 1000000", refused.reason());
    }

    @Test
    void aDocumentTypeIsRefused() {
        byte[] bytes =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8);
        assertThrows(UnreadableException.class, () -> Sheets.read("fods", bytes, Limits.DEFAULT));
    }
}
