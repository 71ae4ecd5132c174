package org.shenbao.ingest.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.ingest.body.Opened;
import org.shenbao.ingest.format.Content;

class OdtReaderTest {
    private static final String SPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:xlink='http://www.w3.org/1999/xlink'";

    @Test
    void aTableHasItsSpans() throws Exception {
        assertEquals(
                List.of("0,0 1x2 项目资金 | 0,2 万元 | 1,0 2x1 合计 | 1,1 20 | 1,2  | 2,1 30 | 2,2 "),
                shown(
                        "",
                        "<table:table><table:table-header-rows><table:table-row>"
                                + cell(" table:number-columns-spanned='2'", "项目资金") + "<table:covered-table-cell/>"
                                + cell("", "万元") + "</table:table-row></table:table-header-rows><table:table-row>"
                                + cell(" table:number-rows-spanned='2'", "合计") + cell("", "20") + cell("", "")
                                + "</table:table-row><table:table-row><table:covered-table-cell/>" + cell("", "30")
                                + cell("", "")
                                + "</table:table-row></table:table>"));
    }

    @Test
    void listsAndHeadingsAreCountedAsTheyArePrinted() throws Exception {
        String styles = "<text:list-style style:name='L'>"
                + "<text:list-level-style-number text:level='1' style:num-format='一, 二, 三, ...' style:num-suffix='、'/>"
                + "<text:list-level-style-number text:level='2' style:num-format='1' style:num-prefix='（' style:num-suffix='）'/>"
                + "</text:list-style><text:outline-style><text:outline-level-style text:level='1' style:num-format='1'"
                + " style:num-suffix='.'/></text:outline-style>";
        assertEquals(
                List.of("1 1.总则", "2 一、项目名称", "3 （1）单位", "4 （2）地址", "5 二、立项依据", "6 2.附则"),
                shown(
                        styles,
                        "<text:h text:outline-level='1'>总则</text:h><text:list text:style-name='L'><text:list-item>"
                                + p("项目名称") + "<text:list><text:list-item>" + p("单位")
                                + "</text:list-item><text:list-item>" + p("地址")
                                + "</text:list-item></text:list></text:list-item><text:list-item>" + p("立项依据")
                                + "</text:list-item></text:list><text:h text:outline-level='1'>附则</text:h>"));
    }

    @Test
    void blanksCollapseAndWrittenOnesStay() throws Exception {
        assertEquals(
                List.of("1 联系电话：   0871", "1 传真\t无"),
                shown("", "<text:p>\n  联系电话：<text:s text:c='3'/>0871<text:line-break/>传真<text:tab/>无</text:p>"));
    }

    @Test
    void deletionsHiddenTextNotesAndRemarksAreKeptApart() throws Exception {
        String styles = "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/>"
                + "</style:style>";
        assertEquals(
                List.of("1 预算30万元", "DELETED 20", "HIDDEN 内部", "REMARK 请核对", "2 1 据文件"),
                shown(
                        styles,
                        "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion>" + p("20")
                                + "</text:deletion></text:changed-region></text:tracked-changes>"
                                + "<text:p>预算<text:change text:change-id='c1'/>30<text:span text:style-name='H'>内部</text:span>万元"
                                + "<text:note><text:note-citation>1</text:note-citation><text:note-body>" + p("据文件")
                                + "</text:note-body></text:note><office:annotation>" + p("请核对")
                                + "</office:annotation></text:p>"));
    }

    @Test
    void anEmbeddedWorksheetIsAPackageOfItsOwn() throws Exception {
        byte[] bytes = new Packed()
                .part(
                        "content.xml",
                        content(
                                "",
                                "<text:p><draw:frame><draw:object xlink:href='./Object 1'/>"
                                        + "<draw:image xlink:href='./ObjectReplacements/Object 1'/></draw:frame></text:p>"))
                .part("Object 1/content.xml", "<x/>")
                .part("ObjectReplacements/Object 1", metafile())
                .bytes();
        Content content = Opened.read(new OdtReader(), bytes);
        assertEquals(List.of("1 ", "<Object 1>", "<ObjectReplacements/Object 1>"), Opened.shown(content));
    }

    private static byte[] metafile() {
        byte[] bytes = new byte[64];
        bytes[0] = 1;
        System.arraycopy(new byte[] {' ', 'E', 'M', 'F'}, 0, bytes, 40, 4);
        return bytes;
    }

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String cell(String spans, String text) {
        return "<table:table-cell" + spans + ">" + p(text) + "</table:table-cell>";
    }

    private static String content(String styles, String body) {
        return "<office:document" + SPACES + "><office:styles>" + styles + "</office:styles><office:body><office:text>"
                + body + "</office:text></office:body></office:document>";
    }

    private static List<String> shown(String styles, String body) throws Exception {
        byte[] flat = content(styles, body).getBytes(StandardCharsets.UTF_8);
        return Opened.shown(Opened.read(new OdtReader(), flat));
    }
}
