package org.shenbao.pipeline;

import static org.shenbao.pipeline.HostileParts.MOST;
import static org.shenbao.pipeline.HostileParts.docx;
import static org.shenbao.pipeline.HostileParts.html;
import static org.shenbao.pipeline.HostileParts.odt;
import static org.shenbao.pipeline.HostileParts.paragraph;
import static org.shenbao.pipeline.HostileParts.utf8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Documents that claim to be larger than anything, and texts that are. */
final class HostileDocuments {
    private HostileDocuments() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        wide(all);
        texts(all);
        return all;
    }

    private static void wide(List<Attack> all) {
        all.add(docx(
                "a cell that spans " + MOST + " columns",
                "",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"" + MOST + "\"/></w:tcPr>" + paragraph()
                        + "</w:tc><w:tc>" + paragraph() + "</w:tc></w:tr></w:tbl>"));
        all.add(docx(
                "a row that begins after " + MOST + " columns",
                "",
                "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"" + MOST + "\"/></w:trPr><w:tc>" + paragraph()
                        + "</w:tc></w:tr></w:tbl>"));
        all.add(docx(
                "rows of 4 000 columns",
                "",
                ("<w:tbl>" + ("<w:tr>" + "<w:tc/>".repeat(4_000) + "</w:tr>").repeat(100) + "</w:tbl>")));
        String wideCell = "<w:tc><w:tcPr><w:gridSpan w:val=\"4000\"/></w:tcPr></w:tc>";
        all.add(docx(
                "20 000 rows of one wide cell",
                "",
                "<w:tbl>" + ("<w:tr>" + wideCell + "</w:tr>").repeat(20_000) + "</w:tbl>"));
        all.add(odt(
                "a cell repeated " + MOST + " times",
                "",
                "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"" + MOST
                        + "\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        all.add(
                odt(
                        "a row repeated " + MOST + " times",
                        "",
                        "<table:table><table:table-row table:number-rows-repeated=\"" + MOST
                                + "\"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        all.add(odt(
                "a cell that spans " + MOST + " rows and columns",
                "",
                "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"" + MOST
                        + "\" table:number-rows-spanned=\"" + MOST
                        + "\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        all.add(odt(MOST + " blanks", "", "<text:p><text:s text:c=\"" + MOST + "\"/>a</text:p>"));
        all.add(odt(
                "many blanks many times", "", "<text:p>" + "<text:s text:c=\"99999\"/>".repeat(50_000) + "a</text:p>"));
        for (String attribute : List.of("colspan", "rowspan")) {
            all.add(html(
                    attribute + "=" + MOST,
                    "read",
                    "<table><tr><td " + attribute + "=" + MOST + ">项目名称<td>村道</tr><tr><td>负责人<td>张三</table>"));
        }
        all.add(html(
                "65 000 rows that span all below",
                "",
                "<table>" + "<tr><td rowspan=65534 colspan=1000>a\n".repeat(65_000) + "</table>"));
        all.add(html(
                "1 000 × 1 000 spans",
                "",
                "<table>" + ("<tr>" + "<td rowspan=1000>a\n".repeat(1_000)).repeat(1_000) + "</table>"));
    }

    private static void texts(List<Attack> all) {
        all.add(new Attack("a text of one line of 60 MB", "a.txt", "line", () -> utf8("项".repeat(20 << 20))));
        all.add(new Attack(
                "a text of one line of 62 MB in GBK",
                "a.txt",
                "line",
                () -> "项".repeat(31 << 20).getBytes(Charset.forName("GBK"))));
        all.add(new Attack("a text of 60 MB of blanks", "a.txt", "", () -> utf8(" ".repeat(60 << 20))));
        all.add(new Attack(
                "a text of ten million empty lines", "a.txt", "", () -> utf8("项目\n" + "\n".repeat(10_000_000))));
        all.add(new Attack("a text of 190 000 lines", "a.txt", "", () -> utf8("项目名称：村道硬化 100 万元\n".repeat(190_000))));
        all.add(new Attack("a text of 190 000 headings", "a.txt", "", () -> utf8("一、项目名称\n".repeat(190_000))));
        all.add(new Attack(
                "a line of 99 000 blanks and figures",
                "a.txt",
                "",
                () -> utf8("项目名称：" + "1 ".repeat(49_000) + "\n" + "，".repeat(90_000) + "\n" + "（".repeat(90_000))));
        all.add(new Attack(
                "markdown of pipes",
                "a.md",
                "",
                () -> utf8("|".repeat(90_000) + "\n" + ("|---".repeat(20_000) + "\n").repeat(5))));
    }
}
