package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/**
 * A table and what is left of it when it is flattened.
 *
 * @param wraps what really got wrapped inside a row
 * @param lines of the flattened table, blank lines included
 * @param rows in printed order
 * @param rowLines the lines of the rows alone, all pictures after each other
 * @param labels the lines of the labels alone
 * @param body the lines below the header, but for titles and goals
 */
record GeneratedTable(
        long seed,
        Form form,
        Form.Wraps wraps,
        List<String> lines,
        List<TruthRow> rows,
        List<Goal> goals,
        List<WrapLine> rowLines,
        LabelLines labels,
        List<BodyLine> body) {

    static GeneratedTable of(long seed) {
        Dice dice = new Dice(seed);
        Form form = Form.thrown(dice, new Dice(~seed).perCent(60));
        List<TruthRow> rows = new TableContent(dice, form).rows();
        List<Goal> goals = form.goals() == Form.Goals.ABSENT ? List.of() : GoalTexts.thrown(dice);
        Drawing drawing = new Drawing(dice, form, rows, goals);
        drawing.draw();
        return new GeneratedTable(
                seed,
                form,
                drawing.wraps(),
                drawing.lines(),
                rows,
                goals,
                drawing.rowLines(),
                drawing.labels(),
                drawing.body());
    }

    /** The passage as the stage before hands it over. */
    List<Block> passage() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(Line.ofText(i + 1, lines.get(i)));
        }
        return blocks;
    }

    /** Whether category rows left their blank markers, so that the rows alone tell how the labels follow each other. */
    boolean marked() {
        return form.marker() != Form.Marker.NOTHING;
    }

    List<Level> skeleton() {
        return rows.stream().map(TruthRow::level).toList();
    }
}
