package org.shenbao.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** Splits a text at {@code \n}, {@code \r\n} and {@code \r}: the lines that an editor numbers, blank ones included. */
final class Lines {
    private final Limits limits;

    Lines(Limits limits) {
        this.limits = limits;
    }

    List<Block> split(String part, String text) throws UnreadableException {
        List<Block> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int number = lines.size() + 1;
            limits.checkLines(number);
            limits.checkLine(number, end - start);
            lines.add(Line.ofParagraph(part, number, text.substring(start, end)));
            boolean pair = text.startsWith("\r\n", end);
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }
}
