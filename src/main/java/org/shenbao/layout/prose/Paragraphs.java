package org.shenbao.layout.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shenbao.document.Box;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.layout.flow.Item;
import org.shenbao.layout.print.Joined;
import org.shenbao.layout.print.PrintedLine;
import org.shenbao.layout.print.Wraps;

/** Gathers printed lines to paragraphs: each becomes one line of the document. */
public final class Paragraphs {
    private static final double SURE = 0.99;
    /** Lines of one paragraph are set no further apart than this, against the page's usual distance. */
    private static final double WIDER = 1.45;
    /** Sizes of one paragraph's letters differ by no more. */
    private static final double SAME_SIZE = 0.12;

    /** What share of the width stands free before a line that is set at the right. */
    private static final double AT_THE_RIGHT = 0.5;

    private static final Pattern SENTENCE_END = Pattern.compile("[。；]\\s*$");
    /** A line such as 填表人：尤某 begins something else. */
    private static final Pattern LABEL = Pattern.compile("\\s*\\p{IsHan}[\\p{IsHan}（）()\\s]{1,15}[：:]");
    /** What a sentence is parted by. */
    private static final Pattern CLAUSE = Pattern.compile("[，。；,;]");

    private final String part;
    private final double pitch;
    private int number;
    private final List<Item.Text> open = new ArrayList<>();
    private final List<Line> closed = new ArrayList<>();

    /**
     * Starts without a paragraph.
     *
     * @param all lines of the part, in reading order
     */
    public Paragraphs(String part, List<Item.Text> all) {
        this.part = part;
        pitch = usualPitch(all);
    }

    private static double usualPitch(List<Item.Text> all) {
        List<Double> pitches = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            PrintedLine before = all.get(i - 1).line();
            PrintedLine next = all.get(i).line();
            double down = (next.baseline() - before.baseline()) / Math.max(1e-6, next.size());
            if (before.page() == next.page() && down > 0.8 && down < 4) {
                pitches.add(down);
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? 2 : pitches.get(pitches.size() / 2);
    }

    /** The next line in reading order. */
    public void add(Item.Text next) {
        if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), next)) {
            close();
        }
        open.add(next);
    }

    /** Ends the paragraph, such as before a table, and takes what has been gathered. */
    public List<Line> take() {
        close();
        List<Line> taken = List.copyOf(closed);
        closed.clear();
        return taken;
    }

    private boolean goesOn(Item.Text before, Item.Text next) {
        PrintedLine line = before.line();
        PrintedLine then = next.line();
        double size = Math.max(line.size(), then.size());
        if (Math.abs(line.size() - then.size()) > SAME_SIZE * size
                || then.text().indexOf('\t') >= 0) {
            return false;
        }
        boolean ended = SENTENCE_END.matcher(line.text()).find()
                || !CLAUSE.matcher(line.text()).find();
        if (ended && LABEL.matcher(then.text()).lookingAt()) {
            return false;
        }
        if (atTheRight(before) && line.left() - then.left() > AT_THE_RIGHT * (before.right() - before.left())) {
            return false;
        }
        double down = (then.baseline() - line.baseline()) / size;
        boolean here = line.page() == then.page() && before.left() == next.left();
        if (here && ((down > WIDER * pitch && down > 1.6) || down < 0.5)) {
            return false;
        }
        double indent = then.left() - next.left();
        if (indent > 1.4 * then.size() && !hangs(line, then)) {
            return false;
        }
        return Wraps.goesOn(line, then, before.left(), before.right() - before.left());
    }

    /** Whether the line is set at the right, such as who made the form: it goes on below itself only. */
    private static boolean atTheRight(Item.Text text) {
        return text.line().left() - text.left() > AT_THE_RIGHT * (text.right() - text.left());
    }

    /** Whether both lines begin at the same place, as those of an item that is indented as a whole. */
    private static boolean hangs(PrintedLine line, PrintedLine then) {
        return Math.abs(line.left() - then.left()) < 0.3 * then.size();
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        number++;
        List<PrintedLine> lines = open.stream().map(Item.Text::line).toList();
        double width = open.get(0).right() - open.get(0).left();
        Joined joined = Wraps.paragraph(lines, width);
        List<Line.Stretch> stretches = new ArrayList<>();
        Reading reading = lines.get(0).run().reading();
        for (Joined.Start start : joined.lines()) {
            Place place = start.line().place(part);
            stretches.add(new Line.Stretch(
                    start.at(), start.at() + start.line().text().length(), place));
            Reading own = start.line().run().reading();
            reading = own.confidence() < reading.confidence() ? own : reading;
        }
        Box box = boxOf(lines);
        closed.add(new Line(
                number,
                joined.text(),
                box,
                stretches,
                reading.then(Reading.of(Method.LABEL, lines.size() > 1 ? SURE : 1))));
        open.clear();
    }

    /** The box of the lines on the first page. */
    private static Box boxOf(List<PrintedLine> lines) {
        Box box = lines.get(0).box();
        for (PrintedLine line : lines) {
            if (line.page() == lines.get(0).page()) {
                Box other = line.box();
                box = new Box(
                        Math.min(box.left(), other.left()),
                        Math.min(box.top(), other.top()),
                        Math.max(box.right(), other.right()),
                        Math.max(box.bottom(), other.bottom()));
            }
        }
        return box;
    }
}
