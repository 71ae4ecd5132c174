package org.shenbao.ingest.drawn;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Box;
import org.shenbao.document.Drawn;
import org.shenbao.document.Edges;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;

/** Turns a page so that most of its text stands upright: a wide table is often printed sideways on a tall page. */
public final class Upright {
    /** Share of the characters that must be turned alike. */
    private static final double MOST = 0.6;

    private Upright() {}

    /** How many quarter turns clockwise most of the text is turned by; 0 where there is no such turn. */
    public static int turn(List<Run> runs) {
        long[] characters = new long[4];
        long all = 0;
        for (Run run : runs) {
            characters[run.turn()] += run.text().length();
            all += run.text().length();
        }
        for (int turn = 1; turn < 4; turn++) {
            if (characters[turn] > MOST * all) {
                return turn;
            }
        }
        return 0;
    }

    /** The page's box after the turn is undone. */
    public static Box box(Box page, int turn) {
        return turn % 2 == 0 ? page : new Box(0, 0, page.height(), page.width());
    }

    /** What is drawn on a page of that box, the turn undone. */
    public static Drawn undo(Drawn drawn, Box page, int turn) {
        Drawn turned = drawn;
        Box box = page;
        for (int i = 0; i < turn; i++) {
            turned = quarter(turned, box.width());
            box = box(box, 1);
        }
        return turned;
    }

    /** A rectangle on a page of that box, the turn undone. */
    public static Box undo(Box at, Box page, int turn) {
        Box turned = at;
        Box box = page;
        for (int i = 0; i < turn; i++) {
            turned = new Box(turned.top(), box.width() - turned.right(), turned.bottom(), box.width() - turned.left());
            box = box(box, 1);
        }
        return turned;
    }

    /** A quarter turn against the clock: (x, y) comes to (y, width - x). */
    private static Drawn quarter(Drawn drawn, double width) {
        List<Run> runs = new ArrayList<>(drawn.runs().size());
        for (Run run : drawn.runs()) {
            boolean along = run.turn() % 2 == 1;
            runs.add(new Run(
                    run.text(),
                    along ? width - run.baseline() : run.baseline(),
                    run.size(),
                    along ? run.edges() : mirrored(run.edges(), width),
                    (run.turn() + 3) % 4,
                    run.reading()));
        }
        List<Ruling> rulings = new ArrayList<>(drawn.rulings().size());
        for (Ruling ruling : drawn.rulings()) {
            rulings.add(
                    ruling.level()
                            ? new Ruling(
                                    false, ruling.at(), width - ruling.to(), width - ruling.from(), ruling.thickness())
                            : new Ruling(true, width - ruling.at(), ruling.from(), ruling.to(), ruling.thickness()));
        }
        return new Drawn(runs, rulings);
    }

    private static Edges mirrored(Edges edges, double width) {
        float[] at = new float[edges.characters() + 1];
        for (int i = 0; i < at.length; i++) {
            at[i] = (float) (width - edges.at(i));
        }
        return Edges.of(at);
    }
}
