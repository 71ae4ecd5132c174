package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/** Draws a table as the pictures of a worksheet are: unmerged cells row by row, then the merged ones. */
final class Drawing {
    private final Dice dice;
    private final Form form;
    private final List<TruthRow> rows;
    private final List<Goal> goals;
    private final List<String> lines = new ArrayList<>();
    private final List<WrapLine> labels = new ArrayList<>();
    private final List<WrapLine> rowLines = new ArrayList<>();
    private final List<BodyLine> body = new ArrayList<>();
    private int beforeLabels;
    private boolean rowBegins = true;
    private boolean labelBegins = true;
    private boolean bodyBegins = true;
    private boolean valueWrapped;
    private boolean trailingWrapped;

    Drawing(Dice dice, Form form, List<TruthRow> rows, List<Goal> goals) {
        this.dice = dice;
        this.form = form;
        this.rows = rows;
        this.goals = goals;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines of the rows alone, all pictures after each other. */
    List<WrapLine> rowLines() {
        return List.copyOf(rowLines);
    }

    List<BodyLine> body() {
        return List.copyOf(body);
    }

    LabelLines labels() {
        return new LabelLines(labels, beforeLabels);
    }

    Form.Wraps wraps() {
        return valueWrapped ? Form.Wraps.VALUE : trailingWrapped ? Form.Wraps.TRAILING : Form.Wraps.NONE;
    }

    void draw() {
        header();
        List<List<TruthRow>> pictures = pictures();
        switch (form.order()) {
            case ALL_ROWS_FIRST -> {
                for (int i = 0; i < pictures.size(); i++) {
                    title(i);
                    rows(pictures.get(i));
                }
                for (int i = 0; i < pictures.size(); i++) {
                    labels(i, pictures.get(i));
                }
            }
            case ALL_LABELS_FIRST -> {
                for (int i = 0; i < pictures.size(); i++) {
                    labels(i, pictures.get(i));
                }
                for (int i = 0; i < pictures.size(); i++) {
                    title(i);
                    rows(pictures.get(i));
                }
            }
            default -> {
                for (int i = 0; i < pictures.size(); i++) {
                    picture(i, pictures.get(i));
                }
            }
        }
    }

    private void header() {
        String indent = dice.perCent(50) ? " " : "";
        if (form.goals() == Form.Goals.HEADED) {
            print(indent + Heads.GOALS);
            print(Heads.GROUP);
        } else {
            print(indent + Heads.GROUP);
        }
        print(String.join(" ", Heads.ALL.subList(Heads.SCORING, Heads.ALL.size())));
        print(String.join(" ", Heads.ALL.subList(0, Heads.SCORING)));
        if (form.goals() == Form.Goals.HEADED) {
            goals.forEach(goal -> print(goal.heading()));
        }
    }

    private List<List<TruthRow>> pictures() {
        List<Integer> cuts = new ArrayList<>(List.of(0, rows.size()));
        while (cuts.size() < Math.min(form.pictures(), rows.size()) + 1) {
            int cut = dice.between(1, rows.size() - 1);
            if (!cuts.contains(cut)) {
                cuts.add(cut);
            }
        }
        cuts.sort(null);
        List<List<TruthRow>> pictures = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            pictures.add(rows.subList(cuts.get(i - 1), cuts.get(i)));
        }
        return pictures;
    }

    private void picture(int index, List<TruthRow> own) {
        boolean rowsFirst =
                switch (form.order()) {
                    case ROWS_THEN_LABELS -> true;
                    case LABELS_THEN_ROWS -> false;
                    default -> dice.perCent(50);
                };
        title(index);
        if (rowsFirst) {
            rows(own);
        }
        labels(index, own);
        if (!rowsFirst) {
            rows(own);
        }
    }

    private void title(int index) {
        if (index > 0 && form.titles()) {
            labelBegins = true;
            rowBegins = true;
            bodyBegins = true;
            print(Heads.TITLE);
        }
    }

    private void rows(List<TruthRow> own) {
        for (TruthRow row : own) {
            if (row.level().category()) {
                String marker = form.marker().text();
                if (!marker.isEmpty()) {
                    rowBegins = true;
                    row(String.join(" ", List.of(marker, marker, marker, marker)));
                    rowBegins = true;
                }
            } else {
                valueRow(row);
            }
        }
    }

    /** Cells of one line stand side by side; each line of a wrapped one stands alone. */
    private void valueRow(TruthRow row) {
        List<String> side = new ArrayList<>();
        for (int column = Heads.OPERATOR; column <= Heads.BASIS; column++) {
            String text = row.value(column);
            if (text.isEmpty() && column >= Heads.CONTENT) {
                text = form.marker().text();
            }
            if (text.isEmpty()) {
                continue;
            }
            List<String> wrapped = form.breaker(column).lines(text);
            if (wrapped.size() == 1) {
                side.add(text);
                continue;
            }
            valueWrapped |= column == Heads.VALUE;
            trailingWrapped |= column != Heads.VALUE;
            flush(side);
            wrapped.forEach(this::row);
        }
        flush(side);
    }

    private void flush(List<String> side) {
        if (!side.isEmpty()) {
            row(String.join(" ", side));
            side.clear();
        }
    }

    private void row(String line) {
        rowLines.add(new WrapLine(line, rowBegins));
        body(line, false, false);
        rowBegins = false;
        labelBegins = true;
        print(line);
    }

    private void labels(int index, List<TruthRow> own) {
        if (index == 0) {
            goals();
        }
        boolean marker = index > 0 && form.markers() && dice.perCent(70);
        String glued = marker ? "[image: image" + (index + 1) + ".emf]" : "";
        if (marker) {
            lines.add("");
            lines.add("");
            labelBegins = true;
            bodyBegins = true;
        }
        for (TruthRow row : own) {
            for (String line : form.breaker(row.level().column()).lines(row.label())) {
                labels.add(new WrapLine(line, labelBegins));
                body(line, !glued.isEmpty(), false);
                print(glued + line);
                glued = "";
                labelBegins = false;
                rowBegins = true;
            }
        }
    }

    private void goals() {
        LineBreaker breaker = new LineBreaker(form.ruler(), form.chinese(), form.goalWidth());
        for (Goal goal : goals) {
            if (form.goals() == Form.Goals.TOGETHER) {
                print(goal.heading());
                forgetGoalLines();
            }
            goal.text()
                    .lines()
                    .flatMap(paragraph -> breaker.lines(paragraph).stream())
                    .forEach(line -> {
                        print(line);
                        if (form.ruler().halves(line) > WrapGroups.WIDEST) {
                            forgetGoalLines();
                        } else {
                            body(line, false, true);
                            labels.add(new WrapLine(line, false));
                        }
                    });
        }
        beforeLabels = labels.size();
        labelBegins = beforeLabels == 0;
        rowBegins = true;
    }

    /** What stands before is a goal's text beyond doubt. */
    private void forgetGoalLines() {
        labels.clear();
        body.removeIf(BodyLine::goal);
        bodyBegins = true;
    }

    private void body(String line, boolean label, boolean goal) {
        body.add(new BodyLine(new WrapLine(line, bodyBegins), label, goal));
        bodyBegins = false;
    }

    private void print(String line) {
        lines.add(line);
        lines.add("");
    }
}
