package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shenbao.document.Place;

/** Joins the lines of a wrapped cell. */
final class Wraps {
    private static final Pattern ITEM =
            Pattern.compile("^\\s*(?:[0-9]{1,2}[.、．](?![0-9])|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])");

    private Wraps() {}

    /** Whether a line begins a numbered item: {@code 1.} {@code 2、} {@code （1）} {@code ①}. */
    static boolean startsItem(String line) {
        return ITEM.matcher(line).find();
    }

    /** The text of a cell; a line that ended before the wrap width, or before a numbered item, keeps its end as {@code \n}. */
    static String join(List<Piece> pieces, Wrapping wrapping) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            String line = pieces.get(i).text();
            if (i > 0) {
                String before = pieces.get(i - 1).text();
                boolean wrapped = wrapping.breaksBetween(
                        before,
                        line + (i + 1 < pieces.size() ? pieces.get(i + 1).text() : ""));
                if (startsItem(line) || !wrapped) {
                    text.append('\n');
                } else if (wrapping.rule().keepsWords() && latin(before, before.length() - 1) && latin(line, 0)) {
                    text.append(' ');
                }
            }
            text.append(line);
        }
        return text.toString();
    }

    private static boolean latin(String text, int at) {
        char c = text.charAt(at);
        return c < 0x250 && Character.isLetter(c);
    }

    static List<Place> places(List<Piece> pieces) {
        List<Place> places = new ArrayList<>();
        pieces.forEach(piece -> places.addAll(piece.places()));
        return places;
    }
}
