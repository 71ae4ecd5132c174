package org.shenbao.layout.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines joined to one text.
 *
 * @param lines each with the index in the text at which it starts
 */
public record Joined(String text, List<Start> lines) {
    public Joined {
        lines = List.copyOf(lines);
    }

    /** A line and where it starts in the text. */
    public record Start(int at, PrintedLine line) {}

    /** What stands between a line and the one before it. */
    interface Seam {
        String before(int index);
    }

    static Joined of(List<PrintedLine> lines, Seam seam) {
        StringBuilder text = new StringBuilder();
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                text.append(seam.before(i));
            }
            starts.add(new Start(text.length(), lines.get(i)));
            text.append(lines.get(i).text());
        }
        return new Joined(text.toString(), starts);
    }
}
