package org.shenbao.corpus;

import org.shenbao.corpus.Declaration.Item;
import org.shenbao.corpus.Declaration.Kind;
import org.shenbao.corpus.Table.Cell;

/** A declaration within a page of a county's web site: a frame of navigation around it, tables with spans of their own. */
final class WebPage {
    private WebPage() {}

    static String html(Declaration declaration) {
        StringBuilder body = new StringBuilder();
        PlainText.Numbers numbers = new PlainText.Numbers();
        for (Item item : declaration.flow()) {
            if (item instanceof Item.Words words && words.kind() != Kind.BREAK) {
                String element = words.kind() == Kind.TITLE ? "h1" : "p";
                String text = Xml.escape(numbers.before(words.kind()) + Table.accepted(words.text()))
                        .replace("↵", "<br>");
                String indent = words.kind() == Kind.PARA ? "&emsp;&emsp;" : "";
                body.append("<" + element + ">" + indent + text + "</" + element + ">\n");
            } else if (item instanceof Item.Grid grid) {
                body.append(table(grid.table()));
            }
        }
        return """
                <!DOCTYPE html>
                <html>
                <head>
                <meta http-equiv="Content-Type" content="text/html; charset=gb2312">
                <title>预决算公开_区人民政府网站</title>
                <style>td{border:1px solid #000;padding:2px}.nav{color:#06c}</style>
                <script>var page = "<table><tr><td>not a table</td></tr></table>";</script>
                </head>
                <body>
                <div class="nav"><ul><li>首页</li><li>政务公开</li><li>预决算公开</li></ul></div>
                <div class="article">
                """ + body + """
                </div>
                <div class="foot"><p>打印本页</p><p style="display:none">访问统计</p></div>
                </body>
                </html>
                """;
    }

    private static String table(Table table) {
        StringBuilder html = new StringBuilder("<table border=\"1\" cellspacing=\"0\">\n<tbody>\n");
        for (int row = 0; row < table.rows(); row++) {
            html.append("<tr>");
            for (Cell cell : table.row(row)) {
                String spans = (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
                        + (cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
                String text = Xml.escape(cell.printed()).replace("\n", "<br>\n");
                html.append("<td" + spans + ">" + (text.isEmpty() ? "&nbsp;" : text) + "</td>\n");
            }
            html.append("</tr>\n");
        }
        return html + "</tbody>\n</table>\n";
    }
}
