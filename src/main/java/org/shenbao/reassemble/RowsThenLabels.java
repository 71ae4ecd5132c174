package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Place;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The text of a worksheet's picture. A spreadsheet draws its unmerged cells row by row and its merged cells, the goals and
 * the labels of levels and indicators, apart from them; each cell is wrapped at its column's width, and the sheet may be cut
 * into several pictures. The rows are the skeleton; the lines of the merged cells are cut into labels and laid on it.
 */
public final class RowsThenLabels implements Reassembler {
    private static final int MOST_LINES = 6000;

    private final Vocabulary vocabulary;
    private @Nullable WordBoundaries words;

    public RowsThenLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Block> reassemble(List<Block> blocks) {
        return Runs.rebuild(blocks, (run, line) -> true, this::rebuild);
    }

    private List<? extends Block> rebuild(List<Line> lines) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return List.copyOf(lines);
        }
        PictureText text = PictureText.of(vocabulary, lines);
        if (text == null) {
            return List.copyOf(lines);
        }
        List<Head> columns = text.heads.stream().filter(head -> !head.label()).toList();
        boolean marked = text.markers() > 0;
        boolean complete =
                text.markers() == columns.stream().filter(Head::wordy).count();
        RowTexts rows = new RowTexts(vocabulary, text, columns, complete);
        List<double[]> leads = rows.leads();
        List<double[]> rests = rows.rests();
        Kinship kinship = rows.kinship(rests);
        Joints joints = new Joints(vocabulary, this::words, rows.corpus());
        LabelCut cut = new LabelCut(
                vocabulary,
                joints,
                kinship,
                text.gaps,
                rests,
                leads,
                text.rows.stream()
                        .map(PictureText.Row::category)
                        .filter(category -> marked || !category)
                        .toList(),
                marked,
                goals(text),
                new PictureCounts(text.gaps, text.seams, text.rows.size()));
        List<LabelCut.Cut> cuts = cut.cut();
        if (cuts == null) {
            return List.copyOf(lines);
        }
        PictureTable table = new PictureTable(vocabulary, joints, text, rows, columns);
        List<Block> result = new ArrayList<>(text.before);
        result.addAll(text.asides.stream().sorted(RowsThenLabels::byLine).toList());
        result.add(table.build(cuts));
        return result;
    }

    private static int byLine(Aside left, Aside right) {
        return Integer.compare(number(left), number(right));
    }

    private static int number(Aside aside) {
        Place first = aside.places().get(0);
        Integer line = first.line();
        return line == null ? 0 : line;
    }

    private boolean goals(PictureText text) {
        return !text.goalHeadings.isEmpty()
                || !text.goalBlock.isEmpty()
                || text.gaps.stream()
                        .flatMap(gap -> gap.lines().stream())
                        .anyMatch(piece -> Goals.heading(vocabulary, piece));
    }

    private synchronized WordBoundaries words() {
        WordBoundaries own = words;
        if (own == null) {
            Set<String> known = new LinkedHashSet<>();
            for (Term term : List.of(Term.CATEGORY_LEVEL1, Term.CATEGORY_LEVEL2, Term.WORD_DOMAIN)) {
                known.addAll(vocabulary.words(term));
            }
            own = new WordBoundaries(known);
            words = own;
        }
        return own;
    }
}
