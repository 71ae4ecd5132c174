package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Cell;
import org.shenbao.document.Document;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Outline;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Rebuilt;
import org.shenbao.document.Source;
import org.shenbao.document.Table;
import org.shenbao.document.Unit;
import org.shenbao.segment.Segmenter;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A form as a test writes it: plain lines, and tables as lines that start with {@code |}, one cell between two bars.
 * {@code \n} in a cell is a line break; {@code {2x1}} before its text says how many rows and columns it spans, over cells
 * that are left empty.
 */
final class PrintedForm {
    private static final Pattern SPAN = Pattern.compile("\\{([0-9])x([0-9])\\}");
    private static final Reading TABLE = Reading.of(Method.REASSEMBLED, 0.95);

    private final List<Block> blocks = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int row;

    private PrintedForm() {}

    static Rebuilt rebuilt(List<String> lines, Vocabulary vocabulary) {
        LaidOut laidOut = new LaidOut(document(lines));
        Outline outline = new Segmenter(vocabulary).segment(laidOut);
        return new Rebuilt(laidOut, outline.entries(), outline.outside());
    }

    static Document document(List<String> lines) {
        PrintedForm form = new PrintedForm();
        for (int i = 0; i < lines.size(); i++) {
            form.add(i + 1, lines.get(i));
        }
        form.closeTable();
        Page page = Page.of(1, new Box(0, 0, 0, 0), form.blocks);
        Part part = new Part("", "text/plain", Unit.CHARACTER, false, List.of(page));
        Source source = new Source("form.txt", "0".repeat(64), 1, "text/plain", null, null);
        return new Document(source, List.of(part), List.of());
    }

    private void add(int number, String text) {
        if (!text.startsWith("|")) {
            closeTable();
            blocks.add(Line.ofText(number, text));
            return;
        }
        String[] texts = text.substring(1).split("\\|", -1);
        for (int column = 0; column < texts.length; column++) {
            String cell = texts[column].strip();
            if (!cell.isEmpty()) {
                Matcher span = SPAN.matcher(cell);
                boolean spans = span.lookingAt();
                String printed = spans ? cell.substring(span.end()) : cell;
                Place place = Place.ofLine("", number, printed);
                int down = spans ? Integer.parseInt(span.group(1)) : 1;
                int across = spans ? Integer.parseInt(span.group(2)) : 1;
                cells.add(new Cell(row, column, down, across, printed.replace("\\n", "\n"), List.of(place), TABLE));
            }
        }
        row++;
    }

    private void closeTable() {
        if (!cells.isEmpty()) {
            blocks.add(new Table(cells, List.of()));
            cells.clear();
            row = 0;
        }
    }
}
