package org.shenbao.reassemble;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * What it costs, whatever the width, to take neighbouring lines of a gap as one label: whether their ends fall inside words,
 * whether the text is whole, whether it is a category's word.
 */
final class LabelSpans {
    static final int MOST_LINES = 16;
    private static final int SHORTEST_CATEGORY = 4;
    private static final int LONGEST_CATEGORY = 20;
    private static final double OTHER_LEVEL = 6;
    private static final double CATEGORY_AS_NAME = 9;
    private static final double FORMED_AS_CATEGORY = 3;
    private static final double CATEGORY_IN_ROW = 6;
    private static final double FORMED_IN_ROW = 5;
    private static final double UNUSUAL_END = 3;
    private static final double OWN_WIDTH = 2.5;

    private static final Pattern FLAGGED =
            Pattern.compile("[^（()）]+[（(]\\s*(?:[0-9.]+\\s*[分%％]?|[必选]填项?|可选|必选)\\s*[）)]");

    private final List<Piece> lines;
    private final double[] apart;
    private final double[] together;
    private final boolean[] categories;
    private final Span[][] spans;

    /**
     * @param text of the lines, joined
     * @param indicator cost as an indicator's name, but for the widths
     * @param level1 cost as a level-1 category, all in all
     * @param level2 cost as a level-2 category, all in all
     */
    record Span(String text, double indicator, double level1, double level2) {}

    LabelSpans(Vocabulary vocabulary, Joints joints, List<Piece> lines, Layers layers) {
        this.lines = lines;
        int many = lines.size();
        this.apart = new double[many];
        this.together = new double[many];
        this.categories = new boolean[many];
        for (int i = 0; i < many; i++) {
            String line = lines.get(i).text();
            categories[i] = category(vocabulary, line) != null;
        }
        for (int i = 0; i + 1 < many; i++) {
            double odds = joints.oneText(lines.get(i).text(), lines.get(i + 1).text());
            apart[i] = against(odds);
            together[i] = against(-odds);
        }
        this.spans = new Span[many][];
        for (int from = 0; from < many; from++) {
            int most = Math.min(MOST_LINES, many - from);
            spans[from] = new Span[most];
            StringBuilder text = new StringBuilder();
            double joined = 0;
            for (int more = 0; more < most; more++) {
                text.append(lines.get(from + more).text());
                joined += more == 0 ? 0 : together[from + more - 1];
                spans[from][more] = span(vocabulary, text.toString(), joined, from, from + more + 1, layers);
            }
        }
    }

    /**
     * The category whose word the text is, perhaps with its points or a flag in brackets; short words such as 产出 may as well be
     * a part of a name.
     */
    static @Nullable Match category(Vocabulary vocabulary, String text) {
        if (text.length() < SHORTEST_CATEGORY || text.length() > LONGEST_CATEGORY) {
            return null;
        }
        return vocabulary
                .match(Family.CATEGORY, text)
                .filter(match ->
                        match.confidence() == 1 || FLAGGED.matcher(text).matches())
                .orElse(null);
    }

    /** What it costs to take the line for one of a row's. */
    double asRest(int line) {
        return categories[line] ? CATEGORY_IN_ROW : formed(line) ? FORMED_IN_ROW : 0;
    }

    /** The span of the lines {@code from} (inclusive) to {@code to} (exclusive), at most {@link #MOST_LINES} of them. */
    Span of(int from, int to) {
        return spans[from][to - from - 1];
    }

    private Span span(Vocabulary vocabulary, String text, double joined, int from, int to, Layers layers) {
        double ends = apart[to - 1];
        double odd = odd(text);
        Match category = category(vocabulary, text);
        double indicator = joined + ends + odd + (category == null ? layers.namedIndicator(text) : CATEGORY_AS_NAME);
        indicator += vocabulary.words(Term.WORD_NAME_END).stream().anyMatch(bare(text)::endsWith) ? 0 : UNUSUAL_END;
        for (int i = from; i < to && to - from > 1; i++) {
            indicator += categories[i] ? CATEGORY_AS_NAME : formed(i) ? FORMED_AS_CATEGORY : 0;
        }
        if (category != null) {
            boolean first = category.term() == Term.CATEGORY_LEVEL1;
            if (to < lines.size() && longer(vocabulary, text, to)) {
                ends += 4;
            }
            double other = vocabulary.words(Term.WORD_EITHER_LEVEL).contains(category.word()) ? 0.7 : OTHER_LEVEL;
            return new Span(text, indicator, ends + (first ? 0 : other), ends + (first ? other : 0));
        }
        double level = joined + ends + odd + layers.unknownCategory(text);
        level += to - from == 1 ? 0 : OWN_WIDTH * RowFit.wrapCost(lines.subList(from, to));
        for (int i = from; i < to; i++) {
            level += categories[i] ? CATEGORY_AS_NAME : i + 1 < to && formed(i) ? FORMED_AS_CATEGORY : 0;
        }
        return new Span(text, indicator, level, level);
    }

    /** Whether the line alone is formed like a category's word. */
    private boolean formed(int line) {
        String text = lines.get(line).text();
        return text.endsWith("指标") && text.length() >= SHORTEST_CATEGORY && text.length() <= LONGEST_CATEGORY;
    }

    /** Whether the next line makes the category's word a longer one. */
    private boolean longer(Vocabulary vocabulary, String text, int to) {
        String next = lines.get(to).text();
        return next.length() < 8 && category(vocabulary, text + next) != null;
    }

    /** The text without a remark in brackets behind it. */
    private static String bare(String text) {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        boolean closes = text.endsWith("）") || text.endsWith(")");
        return closes && open > 0 ? text.substring(0, open) : text;
    }

    private static double odd(String text) {
        double cost = 5.0 * Texts.unpaired(text);
        if (text.codePointCount(0, text.length()) == 1) {
            cost += 5;
        }
        if (text.length() == 2 || text.length() == 3) {
            cost += 1;
        }
        cost += Texts.particle(text.charAt(0)) || "（(".indexOf(text.charAt(0)) >= 0 ? 4 : 0;
        return cost + (LineBreaking.CLOSING.indexOf(text.charAt(0)) >= 0 ? 6 : 0);
    }

    /** −log of the probability of the side that the log-odds speak against. */
    static double against(double odds) {
        return odds > 30 ? odds : Math.log1p(Math.exp(odds));
    }
}
