package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Builds the table of a picture's text: goals, heads, then one row a label, with the cells of the row that it was laid on. */
final class PictureTable {
    private static final double SURE = 0.99;
    private static final double DOUBTFUL = 0.9;

    private final Vocabulary vocabulary;
    private final Joints joints;
    private final PictureText text;
    private final RowTexts rows;
    private final List<Head> columns;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Integer, LabelCut.Cut> rests = new HashMap<>();
    private final Map<Integer, LabelCut.Cut> leads = new HashMap<>();
    private int row;

    PictureTable(Vocabulary vocabulary, Joints joints, PictureText text, RowTexts rows, List<Head> columns) {
        this.vocabulary = vocabulary;
        this.joints = joints;
        this.text = text;
        this.rows = rows;
        this.columns = columns;
    }

    Table build(List<LabelCut.Cut> cuts) {
        for (LabelCut.Cut cut : cuts) {
            if (cut.step().role() == LabelCut.Role.REST) {
                rests.put(text.gaps.get(cut.step().gap()).row(), cut);
            } else if (cut.step().role() == LabelCut.Role.LEAD) {
                leads.put(text.gaps.get(cut.step().gap()).next(), cut);
            }
        }
        goals(cuts);
        heads();
        int next = 0;
        Reading unlabelled = Reading.of(Method.REASSEMBLED, SURE);
        for (int i = 0; i < cuts.size(); i++) {
            LabelCut.Cut cut = cuts.get(i);
            LabelCut.Role role = cut.step().role();
            if (role == LabelCut.Role.REST || role == LabelCut.Role.GOALS || role == LabelCut.Role.LEAD) {
                continue;
            }
            boolean indicator = role == LabelCut.Role.INDICATOR;
            boolean takesRow = indicator || text.markers() > 0;
            label(cut);
            if (indicator) {
                levels(cuts, i, next);
            }
            if (takesRow) {
                while (indicator
                        && next < text.rows.size()
                        && text.rows.get(next).category()
                        && text.markers() == 0) {
                    next++;
                }
                values(next, indicator ? joined(lines(cut.step())) : "", unlabelled);
                next++;
            }
            row++;
        }
        while (next < text.rows.size()) {
            values(next, "", Reading.of(Method.REASSEMBLED, 0.3));
            next++;
            row++;
        }
        return new Table(cells, List.of());
    }

    private void goals(List<LabelCut.Cut> cuts) {
        List<Goals.Goal> goals = new ArrayList<>();
        double confidence = SURE;
        for (LabelCut.Cut cut : cuts) {
            if (cut.step().role() == LabelCut.Role.GOALS) {
                goals.addAll(Goals.read(vocabulary, text.goalHeadings, lines(cut.step())));
                confidence = cut.confidence();
            }
        }
        if (goals.isEmpty()) {
            text.goalHeadings.forEach(heading -> goals.add(new Goals.Goal(heading, List.of(), SURE)));
        }
        for (int i = 0; i < goals.size(); i++) {
            Goals.Goal goal = goals.get(i);
            if (i == 0) {
                text.goalBlock.forEach(piece -> add(0, 1, List.of(piece), piece.text(), SURE));
            }
            Piece heading = goal.heading();
            if (heading != null) {
                add(1, 2, List.of(heading), heading.text(), SURE);
            }
            if (!goal.text().isEmpty()) {
                int most = goals.stream()
                        .flatMap(each -> each.text().stream())
                        .mapToInt(Piece::width)
                        .max()
                        .orElse(0);
                String joined = Wraps.join(goal.text(), new Wrapping(most, LineBreaking.PUNCTUATION_AND_WORDS));
                add(3, Math.max(1, text.heads.size() - 3), goal.text(), joined, goal.confidence() * confidence);
            }
            row++;
        }
    }

    private void heads() {
        if (text.headRows.size() > 1) {
            for (Head head : text.headRows.get(0)) {
                if (head.term() == Term.COLUMN_GROUP) {
                    add(0, Math.max(1, text.headRows.get(1).size()), head.pieces(), head.text(), 1);
                } else {
                    add(text.heads.indexOf(head), 1, head.pieces(), head.text(), 1);
                }
            }
            row++;
        }
        for (Head head : text.heads) {
            if (text.headRows.size() < 2 || !text.headRows.get(0).contains(head)) {
                add(text.heads.indexOf(head), 1, head.pieces(), head.text(), 1);
            }
        }
        row++;
    }

    private void label(LabelCut.Cut cut) {
        List<Piece> lines = lines(cut.step());
        Term term =
                switch (cut.step().role()) {
                    case LEVEL1 -> Term.COLUMN_LEVEL1;
                    case LEVEL2 -> Term.COLUMN_LEVEL2;
                    default -> Term.COLUMN_INDICATOR;
                };
        add(column(term), 1, lines, joined(lines), cut.confidence());
    }

    /** A level that may be another, or that no label has named, is told of on each row that it is doubtful for. */
    private void levels(List<LabelCut.Cut> cuts, int at, int values) {
        for (LabelCut.Role role : List.of(LabelCut.Role.LEVEL1, LabelCut.Role.LEVEL2)) {
            Term term = role == LabelCut.Role.LEVEL1 ? Term.COLUMN_LEVEL1 : Term.COLUMN_LEVEL2;
            LevelTrail.Level level = LevelTrail.at(cuts, at, values, role, text.markers() > 0, this::named);
            LabelCut.Cut label = level.label();
            if (label == null) {
                empty(column(term), level.confidence());
            } else if (level.confidence() < DOUBTFUL) {
                List<Piece> lines = lines(label.step());
                add(column(term), 1, lines, joined(lines), level.confidence());
            }
        }
    }

    /** Formed like a category's word, at least in part. */
    private boolean named(LabelCut.Cut cut) {
        return joined(lines(cut.step())).contains("指标");
    }

    private int column(Term term) {
        for (int i = 0; i < text.heads.size(); i++) {
            if (text.heads.get(i).term() == term) {
                return i;
            }
        }
        return term == Term.COLUMN_LEVEL2 ? 1 : 0;
    }

    private void values(int index, String name, Reading reading) {
        if (index >= text.rows.size()) {
            return;
        }
        PictureText.Row values = text.rows.get(index);
        if (values.category()) {
            markers(values);
            return;
        }
        LabelCut.Cut rest = rests.get(index);
        LabelCut.Cut lead = leads.get(index);
        List<Piece> behind = rest == null ? List.of() : lines(rest.step());
        List<Piece> ahead = lead == null ? List.of() : lines(lead.step());
        double sure =
                reading.confidence() * (rest == null ? 1 : rest.confidence()) * (lead == null ? 1 : lead.confidence());
        RowFit.Fit fit = rows.fit(index, ahead, behind, name, joints);
        if (fit == null) {
            List<Piece> all = new ArrayList<>(ahead);
            all.addAll(values.lines());
            all.addAll(behind);
            add(
                    text.heads.indexOf(columns.get(0)),
                    1,
                    all,
                    Wraps.join(all, new Wrapping(0, LineBreaking.ANYWHERE)),
                    0.1);
            return;
        }
        for (int i = 0; i < fit.cells().size(); i++) {
            RowFit.Laid laid = fit.cells().get(i);
            if (laid.pieces().isEmpty()) {
                empty(
                        text.heads.indexOf(columns.get(laid.column())),
                        sure * fit.confidences().get(i));
                continue;
            }
            Wrapping wrapping = rows.wrappings()[laid.column()];
            Wrapping own = wrapping == null ? width(laid.pieces()) : wrapping;
            add(
                    text.heads.indexOf(columns.get(laid.column())),
                    1,
                    laid.pieces(),
                    Wraps.join(laid.pieces(), own),
                    sure * fit.confidences().get(i));
        }
    }

    private static Wrapping width(List<Piece> pieces) {
        return new Wrapping(pieces.stream().mapToInt(Piece::width).max().orElse(0), LineBreaking.PUNCTUATION_AND_WORDS);
    }

    /** The blank markers of a category's row stand in the wordy columns, as far as they go. */
    private void markers(PictureText.Row values) {
        List<Head> wordy = columns.stream().filter(Head::wordy).toList();
        List<Piece> tokens = Tokens.of(values.lines().get(0));
        for (int i = 0; i < tokens.size(); i++) {
            Head head = wordy.get(Math.min(i, wordy.size() - 1));
            if (i < wordy.size()) {
                add(
                        text.heads.indexOf(head),
                        1,
                        List.of(tokens.get(i)),
                        tokens.get(i).text(),
                        1);
            }
        }
    }

    private static String joined(List<Piece> lines) {
        StringBuilder joined = new StringBuilder();
        lines.forEach(line -> joined.append(line.text()));
        return joined.toString();
    }

    private List<Piece> lines(LabelCut.Step step) {
        return text.gaps.get(step.gap()).lines().subList(step.from(), step.to());
    }

    private void add(int column, int span, List<Piece> pieces, String cellText, double confidence) {
        Reading reading = Reading.of(Method.REASSEMBLED, Math.min(confidence, SURE));
        if (confidence < DOUBTFUL) {
            reading = reading.with(doubt(cellText, confidence));
        }
        cells.add(new Cell(row, Math.max(0, column), 1, span, cellText, Wraps.places(pieces), reading));
    }

    /** An empty cell is told of where it may well be that something else was meant to stand there. */
    private void empty(int column, double confidence) {
        if (confidence < DOUBTFUL) {
            Reading reading = Reading.of(Method.REASSEMBLED, confidence).with(doubt("", confidence));
            cells.add(new Cell(row, column, 1, 1, "", List.of(), reading));
        }
    }

    private static Doubt doubt(String cellText, double confidence) {
        double rounded = Math.round(confidence * 100) / 100.0;
        return new Doubt(
                "reassembly-uncertain",
                Severity.WARNING,
                "'" + cellText + "' is one of several ways to put the lines of the picture together (" + rounded + ").",
                Map.of("text", cellText, "confidence", rounded));
    }
}
