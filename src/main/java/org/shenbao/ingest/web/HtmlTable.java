package org.shenbao.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.UnreadableException;

/** Lays out a table's cells by the rules of HTML: the next free position, spans clipped to their group of rows. */
final class HtmlTable {
    private static final int WIDEST = 1000;
    private static final int TALLEST = 65_534;

    private final HtmlWalk walk;
    private final HtmlFlow flow;
    private final BodyBlocks body;
    private final Hiding hiding;

    HtmlTable(HtmlWalk walk, HtmlFlow flow, BodyBlocks body, Hiding hiding) {
        this.walk = walk;
        this.flow = flow;
        this.body = body;
        this.hiding = hiding;
    }

    void read(Element table, int depth) throws UnreadableException {
        List<List<Element>> groups = new ArrayList<>();
        List<List<Element>> feet = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "caption" -> {
                    walk.children(child, depth + 1);
                    flow.endParagraph();
                }
                case "tr" -> {
                    if (loose.isEmpty()) {
                        groups.add(loose);
                    }
                    loose.add(child);
                }
                case "thead", "tbody" -> {
                    groups.add(rows(child));
                    loose = new ArrayList<>();
                }
                case "tfoot" -> feet.add(rows(child));
                default -> {}
            }
        }
        groups.addAll(feet);
        body.startTable();
        for (List<Element> rows : groups) {
            group(rows, depth);
        }
        body.endTable();
    }

    private static List<Element> rows(Element group) {
        return group.children().stream()
                .filter(child -> child.normalName().equals("tr"))
                .toList();
    }

    private void group(List<Element> rows, int depth) throws UnreadableException {
        List<Element> shown = new ArrayList<>();
        for (Element row : rows) {
            Element parent = row.parent();
            boolean hides = hiding.hides(row) || (parent != null && hiding.hides(parent));
            if (!hides) {
                shown.add(row);
            } else {
                walk.hide(row);
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            row(shown.get(i), shown.size() - i, depth);
        }
    }

    private void row(Element row, int left, int depth) throws UnreadableException {
        body.startRow();
        int column = 0;
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            if (Hiding.style(cell).contains("display:none")) {
                walk.hide(cell);
                continue;
            }
            column = body.freeColumn(column);
            int across = Math.max(1, Math.min(number(cell, "colspan", 1), WIDEST));
            int down = number(cell, "rowspan", 1);
            int rows = Math.min(down == 0 ? TALLEST : Math.max(1, Math.min(down, TALLEST)), left);
            body.startCellSpanning(column, rows, across);
            if (hiding.hides(cell)) {
                walk.hide(cell);
            } else {
                walk.children(cell, depth + 2);
            }
            flow.endParagraph();
            body.endCell();
            column++;
        }
    }

    /** An attribute's leading digits. */
    static int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < value.length() && end < 7 && Character.isDigit(value.charAt(end))) {
            end++;
        }
        return end == 0 ? otherwise : Integer.parseInt(value.substring(0, end));
    }
}
