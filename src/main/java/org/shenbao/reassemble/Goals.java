package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The goal cells of a picture: wide texts of one or several paragraphs before the first label, with or without their headings. */
final class Goals {
    private Goals() {}

    /** A goal as it stands in the text; a part that is missing is null or empty. */
    record Goal(@Nullable Piece heading, List<Piece> text, double confidence) {}

    static boolean heading(Vocabulary vocabulary, Piece piece) {
        return vocabulary
                .match(Family.GOAL, piece.text())
                .filter(match -> match.term() == Term.GOAL_ANNUAL || match.term() == Term.GOAL_OVERALL)
                .isPresent();
    }

    private static final int MOST_STARTS = 16;
    private static final int MOST_LINES = 60;

    /**
     * For each of the first lines, what it costs to take 1, 2, 3 … lines from there as the goals. Where the lines hold goal
     * headings, the goals begin with the first of them and hold them all.
     */
    static List<double[]> costs(Vocabulary vocabulary, List<Piece> lines) {
        int first = -1;
        int last = -1;
        boolean[] heading = new boolean[lines.size()];
        boolean[] category = new boolean[lines.size()];
        boolean[] level1 = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            heading[i] = heading(vocabulary, lines.get(i));
            first = heading[i] && first < 0 ? i : first;
            last = heading[i] ? i : last;
            Match match = LabelSpans.category(vocabulary, lines.get(i).text());
            category[i] = match != null;
            level1[i] = match != null && match.term() == Term.CATEGORY_LEVEL1;
        }
        List<double[]> costs = new ArrayList<>();
        for (int from = 0; from < Math.min(MOST_STARTS, lines.size()); from++) {
            double[] own = new double[Math.min(MOST_LINES, lines.size() - from)];
            for (int to = from + 1; to <= from + own.length; to++) {
                boolean allowed = first < 0 || (from == first && to > last);
                double next = to == lines.size() || level1[to]
                        ? 0
                        : named(lines.get(to).text()) ? 1 : 4;
                own[to - from - 1] =
                        allowed ? next + cost(lines, heading, category, from, to) : Double.POSITIVE_INFINITY;
            }
            costs.add(own);
        }
        return costs;
    }

    /** Formed like a category's word. */
    private static boolean named(String text) {
        return text.endsWith("指标") && text.length() < 12;
    }

    private static double cost(List<Piece> lines, boolean[] heading, boolean[] category, int from, int to) {
        int most = 0;
        for (Piece piece : lines.subList(from, to)) {
            most = Math.max(most, piece.width());
        }
        double cost = most < 24 && !heading[from] ? 3 : 0;
        for (int i = from; i < to; i++) {
            String text = lines.get(i).text();
            cost += category[i] ? 8 : named(text) ? 6 : 0;
            boolean free = heading[i]
                    || i + 1 == to
                    || heading[i + 1]
                    || "。；！：;".indexOf(text.charAt(text.length() - 1)) >= 0
                    || Wraps.startsItem(lines.get(i + 1).text());
            if (!free && lines.get(i).width() < most - 3) {
                cost += 2;
            }
        }
        return cost;
    }

    /** The goals of the lines: by the headings among them, or by the headings read before. */
    static List<Goal> read(Vocabulary vocabulary, List<Piece> headings, List<Piece> lines) {
        List<Goal> goals = new ArrayList<>();
        Piece open = null;
        List<Piece> text = new ArrayList<>();
        boolean among = lines.stream().anyMatch(line -> heading(vocabulary, line));
        if (!among) {
            return split(headings, lines);
        }
        for (Piece line : lines) {
            if (heading(vocabulary, line)) {
                if (open != null || !text.isEmpty()) {
                    goals.add(new Goal(open, List.copyOf(text), 0.99));
                }
                open = line;
                text.clear();
            } else {
                text.add(line);
            }
        }
        goals.add(new Goal(open, List.copyOf(text), 0.99));
        return goals;
    }

    private static List<Goal> split(List<Piece> headings, List<Piece> lines) {
        if (headings.size() <= 1) {
            return List.of(new Goal(headings.isEmpty() ? null : headings.get(0), lines, 0.97));
        }
        List<Goal> goals = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < headings.size(); i++) {
            int left = headings.size() - i;
            int to = left == 1 ? lines.size() : cut(lines, from, left);
            double sure = left == 1 && i > 0 ? goals.get(i - 1).confidence() : certainty(lines, from, to, left);
            goals.add(new Goal(headings.get(i), lines.subList(from, to), sure));
            from = to;
        }
        return goals;
    }

    private static int cut(List<Piece> lines, int from, int parts) {
        int best = Math.min(lines.size(), from + 1);
        for (int to = from + 1; to <= lines.size() - (parts - 1); to++) {
            if (score(lines, from, to) > score(lines, from, best)) {
                best = to;
            }
        }
        return best;
    }

    /** How much speaks for a new goal beginning at the line {@code to}. */
    private static double score(List<Piece> lines, int from, int to) {
        if (to >= lines.size()) {
            return -10;
        }
        String first = lines.get(from).text();
        String next = lines.get(to).text();
        String before = lines.get(to - 1).text();
        int most = lines.stream().mapToInt(Piece::width).max().orElse(1);
        double score = 0;
        int same = 0;
        while (same < first.length() && same < next.length() && first.charAt(same) == next.charAt(same)) {
            same++;
        }
        score += Math.min(4, same * 0.5);
        if (Wraps.startsItem(first) && Wraps.startsItem(next) && first.charAt(0) == next.charAt(0) && same >= 2) {
            score += 3;
        } else if (Wraps.startsItem(next)) {
            score -= 2;
        }
        if (before.endsWith("。")) {
            score += 2;
        }
        if (Wrapping.width(before) >= most - 3) {
            score -= 3;
        }
        if (LineBreaking.CLOSING.indexOf(next.charAt(0)) >= 0 || next.startsWith("/")) {
            score -= 6;
        }
        return score;
    }

    private static double certainty(List<Piece> lines, int from, int to, int parts) {
        double best = score(lines, from, to);
        double other = Double.NEGATIVE_INFINITY;
        for (int at = from + 1; at <= lines.size() - (parts - 1); at++) {
            if (at != to) {
                other = Math.max(other, score(lines, from, at));
            }
        }
        double gap = other == Double.NEGATIVE_INFINITY ? 6 : best - other;
        return Math.min(0.97, 1 / (1 + Math.exp(-gap)));
    }
}
