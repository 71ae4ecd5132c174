package org.shenbao.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.document.Doubt;
import org.shenbao.ingest.body.Opened;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.UnreadableException;

class HtmlReaderTest {
    @Test
    void spansFollowTheRulesOfHtml() throws Exception {
        assertEquals(
                List.of("0,0 2x1 产出指标 | 0,1 1x2 数量指标 | 1,1 ≥12 | 1,2 次 | 2,0 1x3 备注"),
                shown("<table><tbody><tr><td rowspan=9>产出指标<td colspan=2>数量指标<tr><td>≥12<td>次</tbody>"
                        + "<tbody><tr><td colspan=3>备注</table>"));
        assertEquals(List.of("0,0 2x1 甲 | 0,1 乙 | 1,1 丙"), shown("<table><tr><td rowspan=0>甲<td>乙<tr><td>丙</table>"));
    }

    @Test
    void textIsSetAsABrowserSetsIt() throws Exception {
        assertEquals(
                List.of("1 一、项目 名称", "2 课后服务", "2 经费", "3   空格", "4 末段"),
                shown("<title>无</title><p>\n一、项目 \n 名称 </p> <div>课后<b>服务</b><br>经费<br></div>"
                        + "<p>&nbsp; 空格</p><script>x</script><!-- 注 -->末段"));
    }

    @Test
    void breaksInACellAreLineEnds() throws Exception {
        assertEquals(
                List.of("0,0 目标一\n目标二 | 0,1 "),
                shown("<table><tr><td><p>目标一</p><p>目标二<br></p><td><p>&nbsp;</p></table>"));
    }

    @Test
    void aLayoutTableThatFramesATableLetsItStandInTheFlow() throws Exception {
        assertEquals(
                List.of("1 绩效目标表", "0,0 甲 | 0,1 乙"),
                shown("<table><tr><td>绩效目标表<tr><td><table><tr><td>甲<td>乙</table></table>"));
    }

    @Test
    void whatIsNotShownIsSetAside() throws Exception {
        Content content = read("<style>.no { color:red; display : none }</style><p class=no>模板</p><p>正文"
                + "<span style='DISPLAY: none'>暗</span></p><table><tr style='display:none'><td>空行<tr><td>甲<td>乙</table>"
                + "<del datetime='2026'>旧</del>");
        assertEquals(
                List.of("HIDDEN 模板", "1 正文", "HIDDEN 暗", "0,0 甲 | 0,1 乙", "HIDDEN 空行", "DELETED 旧"),
                Opened.shown(content));
        assertEquals(
                List.of("hidden-text", "tracked-changes"),
                content.doubts().stream().map(Doubt::rule).toList());
    }

    @Test
    void listsAndFieldsOfFormsArePrinted() throws Exception {
        assertEquals(
                List.of("1 1.新增☑", "2 2.延续□", "3 • 2026年"),
                shown("<ol><li>新增<input type=checkbox checked><li>延续<input type=checkbox></ol>"
                        + "<ul><li><select><option>2025年<option selected>2026年</select></ul>"));
    }

    @Test
    void whatTheConverterOfASheetAddsIsNoText() throws Exception {
        String form = "<table><tr><td>项目名称<td>道路维护</table>";
        assertEquals(
                List.of(
                        "MARKER Overview 绩效自评 明细",
                        "MARKER Sheet 1: 绩效自评",
                        "0,0 项目名称 | 0,1 道路维护",
                        "MARKER Sheet 2: 明细",
                        "0,0 项目名称 | 0,1 道路维护"),
                shown(
                        "<p><center><h1>Overview</h1><A HREF='#table0'>绩效自评</A><br><A HREF='#table1'>明细</A><br></center></p>"
                                + "<A NAME='table0'><h1>Sheet 1: <em>绩效自评</em></h1></A>" + form
                                + "<A NAME='table1'><h1>Sheet 2: <em>明细</em></h1></A>" + form));
        assertEquals(
                List.of("1 附表", "2 表1: 绩效自评", "0,0 项目名称 | 0,1 道路维护"),
                shown("<center><h1>附表</h1></center><A NAME='part1'><h1>表1: <em>绩效自评</em></h1></A>" + form));
    }

    @Test
    void aLabelThatTheFileWritesOutStandsAsOneThatIsCounted() throws Exception {
        String label = "<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span> ";
        assertEquals(List.of("1 1.立项依据", "2 1. PM2.5"), shown(label + "立项依据</p>" + label + "PM2.5</p>"));
    }

    @ParameterizedTest
    @CsvSource({"GB18030, ''", "GB18030, gb2312", "UTF-8, gb2312", "GB18030, utf-8", "UTF-16, ''", "Big5, big5"})
    void theEncodingIsFoundWhateverThePageSays(String real, String said) throws Exception {
        String meta = said.isEmpty() ? "" : "<meta http-equiv=Content-Type content='text/html; charset=" + said + "'>";
        String text = "中心主管年度目的管理工作人民政府公安大小";
        byte[] bytes = ("<html>" + meta + "<p>" + text + "</p></html>").getBytes(Charset.forName(real));
        assertEquals(List.of("1 " + text), Opened.shown(Opened.read(new HtmlReader(), bytes)));
    }

    @Test
    void aPageSavedAsAMailIsRead() throws Exception {
        String mail = String.join(
                "\r\n",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related; boundary=b",
                "",
                "--b",
                "Content-Type: text/html; charset=gb2312",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "<table><tr><td>=CF=EE=C4=BF<td>2</table>",
                "--b",
                "Content-Type: image/png",
                "",
                "x",
                "--b--",
                "");
        Content content = Opened.read(new HtmlReader(), mail.getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of("0,0 项目 | 0,1 2"), Opened.shown(content));
    }

    @Test
    void elementsWithinElementsAreBounded() {
        assertEquals(
                "markup nested deeper than the limit of 500 elements",
                assertThrows(UnreadableException.class, () -> read("<div>".repeat(20_000) + "深"))
                        .reason());
    }

    private static Content read(String html) throws Exception {
        return Opened.read(new HtmlReader(), html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(String html) throws Exception {
        return Opened.shown(read(html));
    }
}
