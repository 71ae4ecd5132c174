package org.shenbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Cell;
import org.shenbao.document.Document;
import org.shenbao.document.Drawn;
import org.shenbao.document.Edges;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Line;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.document.Source;
import org.shenbao.document.Table;
import org.shenbao.document.Unit;
import org.shenbao.vocabulary.Vocabulary;

/** Pages drawn by hand: letters of 10 points, A4. */
final class DrawnForm {
    private static final double SIZE = 10;

    private final List<Page> pages = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private List<Ruling> rulings = new ArrayList<>();

    /** Text whose letters are as wide as they are tall, digits and Latin letters half as wide. */
    DrawnForm text(double x, double baseline, String text) {
        float[] edges = new float[text.length() + 1];
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            edges[i] = (float) at;
            at += text.charAt(i) < 0x100 ? SIZE / 2 : SIZE;
        }
        edges[text.length()] = (float) at;
        runs.add(Run.upright(text, baseline, SIZE, Edges.of(edges)));
        return this;
    }

    DrawnForm level(double y, double from, double to) {
        rulings.add(new Ruling(true, y, from, to, 0.5));
        return this;
    }

    DrawnForm upright(double x, double from, double to) {
        rulings.add(new Ruling(false, x, from, to, 0.5));
        return this;
    }

    DrawnForm nextPage() {
        pages.add(Page.drawn(pages.size() + 1, new Box(0, 0, 595, 842), new Drawn(runs, rulings)));
        runs = new ArrayList<>();
        rulings = new ArrayList<>();
        return this;
    }

    List<Block> blocks() {
        return laidOut().document().blocks();
    }

    LaidOut laidOut() {
        nextPage();
        Part body = new Part("", "application/pdf", Unit.POINT, true, pages);
        Source source = new Source("a.pdf", "", 1, "application/pdf", pages.size(), null);
        Document document = new Document(source, List.of(body), List.of());
        return new PageLayout(Vocabulary.builtIn()).layOut(document);
    }

    Table table() {
        return blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Each cell as row, column, spans and text. */
    static List<String> cells(Table table) {
        return table.cells().stream().map(DrawnForm::cell).toList();
    }

    private static String cell(Cell cell) {
        return cell.row() + "," + cell.column() + " " + cell.rowSpan() + "x" + cell.columnSpan() + " " + cell.text();
    }

    static List<String> lines(List<Block> blocks) {
        return blocks.stream()
                .filter(Line.class::isInstance)
                .map(block -> ((Line) block).text())
                .toList();
    }
}
