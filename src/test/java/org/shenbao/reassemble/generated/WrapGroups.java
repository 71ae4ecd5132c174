package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * Which stretches of lines one ruler and one set of rules may have made of one text: joined and broken again at some width
 * they give the same lines.
 *
 * @param narrowest of the widths that are tried, in halves of a full-width character; the widest is {@link #WIDEST}
 * @param from for each line the stretches that start there, shortest first
 */
record WrapGroups(Ruler ruler, int narrowest, List<List<WrapGroup>> from) {
    static final int WIDEST = 48;

    /** A line, and whether something else stands directly before it, so that no text goes on here. */
    record WrapLine(String text, boolean begins) {}

    /**
     * The lines up to {@code to} (exclusive).
     *
     * @param widths one bit for each width that breaks the text so
     */
    record WrapGroup(int to, String text, long widths) {}

    /** The bits of all widths. */
    long any() {
        return -1L >>> (64 - (WIDEST - narrowest + 1));
    }

    /** The widths that the text fits into. */
    long fitting(String text) {
        int width = ruler.halves(text);
        return width > WIDEST ? 0 : any() & (-1L << Math.max(0, width - narrowest));
    }

    static WrapGroups of(List<WrapLine> lines, Ruler ruler, boolean chinese, int narrowest) {
        List<List<WrapGroup>> from = new ArrayList<>();
        WrapGroups groups = new WrapGroups(ruler, narrowest, from);
        for (int start = 0; start < lines.size(); start++) {
            from.add(groups.at(lines, start, chinese));
        }
        return groups;
    }

    private List<WrapGroup> at(List<WrapLine> lines, int start, boolean chinese) {
        List<WrapGroup> groups = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        long open = fitting(lines.get(start).text());
        for (int to = start + 1; to <= lines.size() && open != 0; to++) {
            if (to > start + 1 && lines.get(to - 1).begins()) {
                break;
            }
            text.append(lines.get(to - 1).text());
            long same = 0;
            for (long rest = open; rest != 0; rest &= rest - 1) {
                long bit = Long.lowestOneBit(rest);
                int width = narrowest + Long.numberOfTrailingZeros(bit);
                switch (compare(lines, start, to, text, new LineBreaker(ruler, chinese, width))) {
                    case SAME -> same |= bit;
                    case NEVER -> open &= ~bit;
                    case NOT_YET -> {}
                }
            }
            if (same != 0) {
                groups.add(new WrapGroup(to, text.toString(), same));
            }
        }
        return groups;
    }

    private enum Verdict {
        SAME,
        NOT_YET,
        NEVER
    }

    /** A line's end is settled once more text follows than fits; from then on no further line can mend it. */
    private Verdict compare(List<WrapLine> lines, int start, int to, CharSequence text, LineBreaker breaker) {
        int from = 0;
        for (int line = start; line < to; line++) {
            int end = breaker.end(text, from);
            if (end != from + lines.get(line).text().length()) {
                String rest = text.subSequence(from, text.length()).toString();
                return breaker.fits(rest) ? Verdict.NOT_YET : Verdict.NEVER;
            }
            from = end;
        }
        return Verdict.SAME;
    }
}
