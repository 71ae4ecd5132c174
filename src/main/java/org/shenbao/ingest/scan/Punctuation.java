package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * The width of punctuation, which the engine does not tell: {@code （} and {@code (} look alike, but the one takes a whole
 * letter's room and the other half of it.
 */
final class Punctuation {
    private static final String HALF = ",:;()!?";
    private static final String WHOLE = "，：；（）！？";
    /** Free room beside the ink, in letters, from which on a mark takes a whole letter's room. */
    private static final double WIDE = 0.62;

    private static final double NARROW = 0.48;

    /** What is left of the confidence in a mark whose width is guessed between unlike neighbours. */
    private static final double UNSURE = 0.85;

    /** Index among the brackets of 〈, which the engine sees for a thin round one. */
    private static final int LOOSE = 6;

    private static final int SQUARE = 2;
    /** So many brackets tell how a page writes them. */
    private static final int ENOUGH = 3;

    private Punctuation() {}

    /**
     * The letters with marks of the right width, as far as the ink shows it.
     *
     * @param letter width of a Chinese letter in pixels
     */
    static List<Letter> widths(List<Letter> letters, double letter) {
        List<Letter> widths = new ArrayList<>(letters);
        boolean[] measured = new boolean[letters.size()];
        for (int i = 0; i < letters.size(); i++) {
            int kind = kind(letters.get(i).text());
            if (kind >= 0) {
                double room = room(letters, i, letter);
                measured[i] = room >= WIDE || (room >= 0 && room <= NARROW);
                boolean whole = measured[i] ? room >= WIDE : wholeByNeighbours(letters, i, room);
                Letter mark = letters.get(i).as(String.valueOf((whole ? WHOLE : HALF).charAt(kind)));
                boolean sure = measured[i] || chinese(letters, i - 1) == chinese(letters, i + 1);
                widths.set(i, sure ? mark : mark.doubted(UNSURE));
            }
        }
        alike(widths, measured);
        return widths;
    }

    /** What is not measured stands as its neighbours have it: Chinese letters take marks of their own width. */
    private static boolean wholeByNeighbours(List<Letter> letters, int at, double room) {
        boolean read = WHOLE.contains(letters.get(at).text());
        if (room >= 0) {
            return read;
        }
        boolean last = at + 1 == letters.size() && letters.stream().anyMatch(each -> isIdeograph(each.text()));
        return read || last || (chinese(letters, at - 1) && chinese(letters, at + 1));
    }

    /** A bracket that was not measured is as wide as its partner. */
    private static void alike(List<Letter> letters, boolean[] measured) {
        int open = -1;
        for (int i = 0; i < letters.size(); i++) {
            String text = letters.get(i).text();
            if (text.equals("(") || text.equals("（")) {
                open = i;
            } else if ((text.equals(")") || text.equals("）")) && open >= 0) {
                boolean whole = measured[open] == measured[i]
                        ? text.equals("）") || letters.get(open).text().equals("（")
                        : (measured[i] ? text : letters.get(open).text()).charAt(0) > 0x7f;
                if (measured[open] != measured[i] || !measured[i]) {
                    letters.set(open, letters.get(open).as(whole ? "（" : "("));
                    letters.set(i, letters.get(i).as(whole ? "）" : ")"));
                }
                open = -1;
            }
        }
    }

    private static int kind(String text) {
        return text.length() != 1 ? -1 : Math.max(HALF.indexOf(text), WHOLE.indexOf(text));
    }

    static boolean isMark(String text) {
        return !text.isEmpty() && "，。、：；（）《》〈〉“”‘’！？〔〕【】,.:;()<>\"'!?[]".contains(text);
    }

    private static boolean chinese(List<Letter> letters, int at) {
        return at < 0
                || at >= letters.size()
                || isMark(letters.get(at).text())
                || isIdeograph(letters.get(at).text());
    }

    /** Free room on both sides of the mark's ink in letters; -1 where it cannot be told. */
    private static double room(List<Letter> letters, int at, double letter) {
        boolean alone = at > 0
                && at + 1 < letters.size()
                && !isMark(letters.get(at - 1).text())
                && !isMark(letters.get(at + 1).text());
        if (!alone) {
            return -1;
        }
        double before = letters.get(at).left() - letters.get(at - 1).right();
        double after = letters.get(at + 1).left() - letters.get(at).right();
        return Math.max(0, before + after) / letter;
    }

    /** Brackets and quotation marks in pairs: one of a pair tells what the other is. */
    static List<Letter> pairs(List<Letter> letters) {
        List<Letter> paired = new ArrayList<>(letters);
        brackets(paired);
        quotes(paired);
        return paired;
    }

    /**
     * What opens as one kind and closes as another is the kind between: 〔 is round for one and square for the other. Pointed
     * ones that close as round ones are round.
     */
    private static void brackets(List<Letter> letters) {
        String open = "(（[【〔「〈《";
        String close = ")）]】〕」〉》";
        for (int i = 0; i < letters.size(); i++) {
            if (index("〈", letters.get(i)) >= 0 && letters.stream().noneMatch(each -> index(close, each) >= 0)) {
                letters.set(i, letters.get(i).as("（").doubted(0.9));
            }
            int kind = index(open, letters.get(i));
            int depth = 1;
            for (int j = i + 1; kind >= 0 && j < letters.size() && depth > 0; j++) {
                int closing = index(close, letters.get(j));
                depth += index(open, letters.get(j)) >= 0 ? 1 : closing >= 0 ? -1 : 0;
                if (depth == 0) {
                    pair(letters, i, j, kind, closing);
                }
            }
        }
    }

    /** How many round brackets stand within lines, so that their room shows: those of a whole letter's room, and others. */
    static int[] roundWithin(List<List<Letter>> lines) {
        int[] counts = new int[2];
        for (List<Letter> line : lines) {
            for (int i = 1; i + 1 < line.size(); i++) {
                counts[0] += "（）".contains(line.get(i).text()) ? 1 : 0;
                counts[1] += "()".contains(line.get(i).text()) ? 1 : 0;
            }
        }
        return counts;
    }

    /** Round brackets at the ends of a line, whose room does not show, as all others of the page are. */
    static List<Letter> roundAtEnds(List<Letter> letters, int[] within) {
        int last = letters.size() - 1;
        if (!tell(within) || hasRound(letters, 1, last)) {
            return letters;
        }
        List<Letter> ends = new ArrayList<>(letters);
        String own = within[0] > within[1] ? "（）" : "()";
        for (int at : last > 0 ? new int[] {0, last} : new int[] {0}) {
            int kind = last < 0 ? -1 : "（）()".indexOf(letters.get(at).text());
            if (kind >= 0) {
                ends.set(at, letters.get(at).as(own.substring(kind % 2, kind % 2 + 1)));
            }
        }
        return ends;
    }

    /** Whether nothing on the page tells the width of a bracket at an end of the line. */
    static boolean isGuessed(List<Letter> letters, int[] within) {
        int last = letters.size() - 1;
        return !tell(within) && hasRound(letters, 0, last + 1) && !hasRound(letters, 1, last);
    }

    /** All but a few are of one width, and there are enough of them. */
    private static boolean tell(int[] within) {
        int most = Math.max(within[0], within[1]);
        return most >= ENOUGH && Math.min(within[0], within[1]) <= 0.1 * most;
    }

    private static boolean hasRound(List<Letter> letters, int from, int to) {
        return from < to && letters.subList(from, to).stream().anyMatch(letter -> "（）()".contains(letter.text()));
    }

    private static int index(String marks, Letter letter) {
        return letter.text().length() == 1 ? marks.indexOf(letter.text()) : -1;
    }

    private static void pair(List<Letter> letters, int open, int close, int kind, int closing) {
        boolean round = kind < 2 && closing < 2;
        if (kind >= LOOSE && closing < 2) {
            letters.set(open, letters.get(open).as(closing == 0 ? "(" : "（").doubted(0.9));
        } else if (kind < 2 && closing >= LOOSE) {
            letters.set(close, letters.get(close).as(kind == 0 ? ")" : "）").doubted(0.9));
        } else if (!round && closing != kind) {
            letters.set(open, letters.get(open).as("〔").doubted(0.8));
            letters.set(close, letters.get(close).as("〕").doubted(0.8));
        } else if (kind == SQUARE && isFigure(letters, open, close)) {
            letters.set(open, letters.get(open).as("〔").doubted(0.8));
            letters.set(close, letters.get(close).as("〕").doubted(0.8));
        }
    }

    /** Chinese texts put the year of a document in such brackets. */
    private static boolean isFigure(List<Letter> letters, int open, int close) {
        return close - open == 5
                && letters.subList(open + 1, close).stream().allMatch(letter -> Figures.isDigit(letter.text()));
    }

    /** Marks that stand beside Chinese letters are the curly ones; they open and close in turn. */
    private static void quotes(List<Letter> letters) {
        int seen = 0;
        for (int i = 0; i < letters.size(); i++) {
            String text = letters.get(i).text();
            if (!text.isEmpty() && "\"'“”‘’`".contains(text)) {
                boolean beside = ideograph(letters, i - 1) || ideograph(letters, i + 1);
                if (beside && !text.equals("‘") && !text.equals("’")) {
                    boolean opens = seen++ % 2 == 0 && (i + 1 < letters.size());
                    boolean first = i == 0 && letters.size() > 1 && text.equals("”");
                    Letter curly = letters.get(i).as(opens && !first ? "“" : "”");
                    letters.set(i, curly.text().equals(text) ? curly : curly.doubted(0.9));
                }
            }
        }
    }

    private static boolean ideograph(List<Letter> letters, int at) {
        return at >= 0 && at < letters.size() && isIdeograph(letters.get(at).text());
    }

    private static boolean isIdeograph(String text) {
        return Character.isIdeographic(text.codePointAt(0));
    }
}
