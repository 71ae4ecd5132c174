package org.shenbao.pipeline;

import static org.shenbao.pipeline.HostileParts.MOST;
import static org.shenbao.pipeline.HostileParts.TEXT;
import static org.shenbao.pipeline.HostileParts.docx;
import static org.shenbao.pipeline.HostileParts.ods;
import static org.shenbao.pipeline.HostileParts.odt;
import static org.shenbao.pipeline.HostileParts.paragraph;
import static org.shenbao.pipeline.HostileParts.part;
import static org.shenbao.pipeline.HostileParts.rtf;
import static org.shenbao.pipeline.HostileParts.utf8;

import java.util.ArrayList;
import java.util.List;

/** Documents that are nested without end. */
final class HostileDepth {
    private static final int DEEP = 100_000;

    private HostileDepth() {}

    private static String nested(String open, String inner, String close, int depth) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        String table = "<w:tbl><w:tr><w:tc>";
        String end = "</w:tc></w:tr></w:tbl>";
        all.add(docx("elements", "", nested("<w:sdt>", "", "</w:sdt>", DEEP)));
        all.add(docx("unknown elements", "", nested("<w:x>", "", "</w:x>", DEEP)));
        all.add(docx("tables", "", nested(table, paragraph(), end, 20_000)));
        all.add(docx("tables just within the depth of markup", "", nested(table, paragraph(), end, 150)));
        all.add(docx(
                "a text in text boxes",
                "",
                nested(
                        "<w:p><w:r><w:pict><w:txbxContent>",
                        paragraph(),
                        "</w:txbxContent></w:pict></w:r></w:p>",
                        110)));
        all.add(odt("sections", "", nested("<text:section>", "", "</text:section>", DEEP)));
        all.add(odt("spans", "", "<text:p>" + nested("<text:span>", TEXT, "</text:span>", DEEP) + "</text:p>"));
        all.add(odt(
                "tables",
                "",
                nested(
                        "<table:table><table:table-row><table:table-cell>",
                        "<text:p>a</text:p>",
                        "</table:table-cell></table:table-row></table:table>",
                        20_000)));
        all.add(ods("elements", "", nested("<table:table>", "", "</table:table>", DEEP)));
        all.add(part(
                "an xlsx with elements, " + DEEP + " deep",
                ".xlsx",
                "xl/worksheets/sheet1.xml",
                "",
                "</sheetData>",
                nested("<row>", "", "</row>", DEEP)));
        all.add(part(
                "an ofd with elements, " + DEEP + " deep",
                ".ofd",
                "Doc_0/Pages/Page_0/Content.xml",
                "",
                "</ofd:Layer>",
                nested("<ofd:PageBlock>", "", "</ofd:PageBlock>", DEEP)));
        all.add(part(
                "an ofd with texts, " + DEEP + " deep",
                ".ofd",
                "OFD.xml",
                "",
                "</ofd:DocRoot>",
                nested("<ofd:a>", "", "</ofd:a>", DEEP)));
        for (String tag : List.of("div", "span", "b", "table", "li", "a", "font", "td", "select", "ruby", "svg", "p")) {
            all.add(new Attack(
                    "html tags <" + tag + ">, " + DEEP + " deep",
                    "a.html",
                    "",
                    () -> utf8("<html><body>" + nested("<" + tag + ">", TEXT, "", DEEP))));
        }
        all.add(new Attack(
                "html tables in cells, 20 000 deep",
                "a.html",
                "",
                () -> utf8("<html><body>" + nested("<table><tr><td>", TEXT, "", 20_000))));
        all.add(new Attack(
                "xhtml, 100 000 deep",
                "a.html",
                "",
                () -> utf8("<?xml version='1.0'?><html><body>" + nested("<div>", TEXT, "</div>", DEEP)
                        + "</body></html>")));
        all.add(rtf("groups, 100 000 deep", nested("{", "a", "}", DEEP)));
        all.add(rtf("groups that are never closed", "{".repeat(1_000_000)));
        all.add(rtf("tables, 5 000 deep", nested("\\trowd\\cellx9000\\intbl ", "a", "\\cell\\row", 5_000)));
        all.add(rtf(
                "tables whose depth is claimed",
                "\\pard\\intbl\\itap" + MOST + " a\\nestcell{\\*\\nesttableprops\\trowd\\cellx99\\nestrow}\\row"));
        all.add(rtf(
                "two hundred thousand cells in a row",
                "\\trowd" + "\\cellx9".repeat(210_000) + "\\intbl a" + "\\cell".repeat(210_000) + "\\row"));
        all.add(rtf("a binary of two gigabytes", "{\\pict\\bin" + MOST + " x}a"));
        all.add(rtf("unicode that skips two milliards", "\\uc" + MOST + "\\u39033 abcdef"));
        all.add(new Attack("a mail in parts, 1 000 deep", "a.eml", "nested deeper", () -> {
            StringBuilder mail = new StringBuilder("From: a@b.cn\nTo: b@c.cn\nMIME-Version: 1.0\n");
            for (int i = 0; i < 1_000; i++) {
                mail.append("Content-Type: multipart/mixed; boundary=\"b")
                        .append(i)
                        .append("\"\n\n--b")
                        .append(i)
                        .append('\n');
            }
            return utf8(mail + "Content-Type: text/plain\n\na\n");
        }));
        all.add(new Attack(
                "a mail of twenty thousand parts",
                "a.eml",
                "more entries",
                () -> utf8("From: a@b.cn\nTo: b@c.cn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\n\n".repeat(21_000) + "--b--\n")));
        return all;
    }
}
