package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/** The value rows of a picture's text and how their lines lie on the columns. */
final class RowTexts {
    private static final int MOST_REST = 14;
    private static final int MOST_LEAD = 6;
    private static final int MOST_LINES_OF_A_ROW = 24;
    private static final double WORDS_TELL = 0.6;

    private final Vocabulary vocabulary;
    private final PictureText text;
    private final List<Head> columns;
    private final CellWorth worth;
    private final Map<Integer, RowFit> closed = new HashMap<>();
    private final Map<Integer, List<Piece>> likelyLeads = new HashMap<>();
    private @Nullable Wrapping[] wrappings;

    /** @param complete whether every empty wordy cell has a blank marker */
    RowTexts(Vocabulary vocabulary, PictureText text, List<Head> columns, boolean complete) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.columns = columns;
        this.worth = new CellWorth(vocabulary, complete);
        this.wrappings = new Wrapping[columns.size()];
        this.wrappings = learn();
    }

    @Nullable
    Wrapping[] wrappings() {
        return wrappings;
    }

    /** For each gap, the cost of its first 0, 1, 2 … lines being the end of the row before. */
    List<double[]> rests() {
        List<double[]> rests = new ArrayList<>();
        for (PictureText.Gap gap : text.gaps) {
            if (gap.row() < 0) {
                rests.add(new double[] {0});
                continue;
            }
            List<Piece> lead = likelyLeads.getOrDefault(gap.row(), List.of());
            int own = lead.size() + text.rows.get(gap.row()).lines().size();
            int most = Math.min(MOST_REST, gap.lines().size());
            double[] all =
                    fitting(gap.row(), lead, gap.lines().subList(0, most)).costs(wrappings);
            double[] costs = new double[most + 1];
            System.arraycopy(all, own, costs, 0, most + 1);
            rests.add(costs);
        }
        return rests;
    }

    /** For each gap, the cost of its last 0, 1, 2 … lines being the beginning of the row behind, against the best of them. */
    List<double[]> leads() {
        List<double[]> leads = new ArrayList<>();
        for (PictureText.Gap gap : text.gaps) {
            if (gap.next() < 0) {
                leads.add(new double[] {0});
                continue;
            }
            int many = gap.lines().size();
            double[] costs = new double[Math.min(MOST_LEAD, many) + 1];
            int best = 0;
            for (int taken = 0; taken < costs.length; taken++) {
                double[] all = fitting(gap.next(), gap.lines().subList(many - taken, many), List.of())
                        .costs(wrappings);
                costs[taken] = all[all.length - 1];
                best = costs[taken] < costs[best] ? taken : best;
            }
            double least = costs[best];
            for (int taken = 0; taken < costs.length; taken++) {
                costs[taken] -= least;
            }
            likelyLeads.put(gap.next(), gap.lines().subList(many - best, many));
            leads.add(costs);
        }
        return leads;
    }

    /** The text of the rows, wraps undone as far as they are certain: a label's words may stand there once more. */
    String corpus() {
        StringBuilder corpus = new StringBuilder();
        for (PictureText.Row row : text.rows) {
            if (!row.category()) {
                row.lines().forEach(piece -> corpus.append(piece.text()));
                corpus.append('\n');
            }
        }
        for (PictureText.Gap gap : text.gaps) {
            RowFit row = closed.get(gap.row());
            RowFit.Fit fit = row == null ? null : row.fit(wrappings, lines(gap).size());
            if (fit != null) {
                fit.cells().forEach(cell -> {
                    cell.pieces().forEach(piece -> corpus.append(piece.text()));
                    corpus.append('\n');
                });
            }
        }
        text.before.forEach(line -> corpus.append(line.text()).append('\n'));
        return corpus.toString();
    }

    /** What the rows say, each with the end that is likeliest its own. */
    Kinship kinship(List<double[]> rests) {
        Map<Integer, List<Piece>> likely = new HashMap<>();
        for (int g = 0; g < text.gaps.size(); g++) {
            double[] costs = rests.get(g);
            int best = 0;
            for (int taken = 1; taken < costs.length; taken++) {
                best = costs[taken] < costs[best] ? taken : best;
            }
            likely.put(text.gaps.get(g).row(), text.gaps.get(g).lines().subList(0, best));
        }
        List<String> said = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int row = 0; row < text.rows.size(); row++) {
            StringBuilder whole = new StringBuilder();
            lines(row, List.of(), likely.getOrDefault(row, List.of())).forEach(piece -> whole.append(piece.text()));
            said.add(whole.toString());
            units.add(text.rows.get(row).lines().stream()
                    .flatMap(piece -> Tokens.of(piece).stream())
                    .map(Piece::text)
                    .filter(token -> vocabulary.match(Family.UNIT, token).isPresent() || token.endsWith("%"))
                    .findFirst()
                    .orElse(""));
        }
        return new Kinship(vocabulary, said, units);
    }

    /** The row of the name laid out with lines before it and lines behind it. */
    RowFit.@Nullable Fit fit(int row, List<Piece> lead, List<Piece> rest, String name, Joints joints) {
        List<Piece> lines = lines(row, lead, rest);
        double[] begins = new double[lines.size()];
        for (int i = 1; i < begins.length; i++) {
            String line = lines.get(i - 1).text();
            String next = lines.get(i).text();
            begins[i] = saysAcross(name, line, next)
                    ? CellWorth.MISFIT
                    : WORDS_TELL * LabelSpans.against(joints.oneText(line, next));
        }
        return new RowFit(columns, worth, lines, begins).fit(wrappings, lines.size());
    }

    /** Whether the name, which the row may say once more, stands across the end of a line. */
    private static boolean saysAcross(String name, String line, String next) {
        return line.length() > 1
                && next.length() > 1
                && name.contains(line.substring(line.length() - 2) + next.substring(0, 2));
    }

    private RowFit fitting(int row, List<Piece> lead, List<Piece> rest) {
        List<Piece> lines = lines(row, lead, rest);
        return new RowFit(columns, worth, lines, new double[lines.size()]);
    }

    private List<Piece> lines(PictureText.Gap gap) {
        return lines(gap.row(), List.of(), gap.lines());
    }

    private List<Piece> lines(int row, List<Piece> lead, List<Piece> rest) {
        List<Piece> lines = new ArrayList<>(lead);
        lines.addAll(text.rows.get(row).lines());
        lines.addAll(rest);
        return lines;
    }

    /** From the rows whose end is certain: another row follows and no label stands between. */
    private @Nullable Wrapping[] learn() {
        List<RowFit> fits = new ArrayList<>();
        List<List<Piece>> lines = new ArrayList<>();
        for (PictureText.Gap gap : text.gaps) {
            if (closed(gap)) {
                RowFit fit = fitting(gap.row(), List.of(), gap.lines());
                closed.put(gap.row(), fit);
                fits.add(fit);
                lines.add(lines(gap));
            }
        }
        return ColumnWrappings.learn(fits, lines, columns);
    }

    /** Whether the gap is all of it the end of the row before: another row follows and no label is seen. */
    private boolean closed(PictureText.Gap gap) {
        return gap.row() >= 0
                && gap.next() < 0
                && !text.rows.get(gap.row()).leads()
                && gap.rowsSoFar() < text.rows.size()
                && gap.lines().size() <= MOST_LINES_OF_A_ROW
                && gap.lines().stream().noneMatch(piece -> category(piece) || Goals.heading(vocabulary, piece));
    }

    private boolean category(Piece piece) {
        return LabelSpans.category(vocabulary, piece.text()) != null;
    }
}
