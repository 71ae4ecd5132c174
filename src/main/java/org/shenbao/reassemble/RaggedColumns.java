package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The columns of one band, and how a ragged row lies on them. */
final class RaggedColumns {
    private static final double OFFSET_CHANGES = 1;
    private static final double OFFSET = 0.3;

    private final @Nullable Vocabulary vocabulary;
    private final List<Head> heads = new ArrayList<>();
    private final List<Head> upper = new ArrayList<>();
    private final boolean leveled;

    /**
     * A head.
     *
     * @param term null where no vocabulary knows it, or where a column has no head, as that of the money rows' labels
     * @param index of the cells below it, as printed
     * @param column of the table that is built
     */
    record Head(@Nullable Term term, int index, int column, int span, RaggedRow.Item item) {}

    /**
     * A cell laid on a column.
     *
     * @param index in its row
     * @param moved whether it does not stand as printed
     * @param guessed whether neither its place nor the number of cells tells the column
     */
    record Laid(int index, int column, boolean moved, boolean guessed) {}

    private RaggedColumns(@Nullable Vocabulary vocabulary, boolean leveled) {
        this.vocabulary = vocabulary;
        this.leveled = leveled;
    }

    List<Head> heads() {
        return heads;
    }

    /** The heads of the upper row, the one over several columns among them. */
    List<Head> upper() {
        return upper;
    }

    /** Below 项目资金: the block's own label, the rows' labels, then the amounts. */
    static RaggedColumns money(Vocabulary vocabulary, RaggedRow row) {
        RaggedColumns columns = new RaggedColumns(null, false);
        int column = 2;
        for (int index : row.filled()) {
            RaggedRow.Item item = row.cells().get(index);
            Match match = vocabulary.match(Family.MONEY_COLUMN, item.text()).orElse(null);
            boolean amount =
                    match != null && match.term() != Term.MONEY_COLUMN_BLOCK && match.term() != Term.MONEY_COLUMN_ROW;
            if (amount || !columns.heads.isEmpty()) {
                columns.heads.add(new Head(match == null ? null : match.term(), index, column++, 1, item));
            } else {
                columns.heads.add(new Head(null, index, 0, 1, item));
            }
        }
        return columns;
    }

    static RaggedColumns goals(RaggedRow row) {
        RaggedColumns columns = new RaggedColumns(null, false);
        int column = 0;
        for (int index : row.filled()) {
            columns.heads.add(new Head(null, index, column++, 1, row.cells().get(index)));
        }
        return columns;
    }

    /** Of one row of heads, or of two where the upper one has a head over several columns. */
    static RaggedColumns indicators(Vocabulary vocabulary, RaggedRow row, List<RaggedRow.Item> above) {
        List<Integer> filled = row.filled();
        boolean leveled = filled.stream()
                .anyMatch(index ->
                        vocabulary.is(Term.COLUMN_LEVEL1, row.cells().get(index).text()));
        RaggedColumns columns = new RaggedColumns(vocabulary, leveled);
        List<Integer> plain = new ArrayList<>();
        int group = -1;
        for (int i = 0; i < above.size(); i++) {
            if (!above.get(i).blank()) {
                if (group < 0 && vocabulary.is(Term.COLUMN_GROUP, above.get(i).text())) {
                    group = i;
                } else {
                    plain.add(i);
                }
            }
        }
        int column = 0;
        for (int index : filled) {
            columns.add(vocabulary, row.cells().get(index), index, column++);
        }
        if (group >= 0) {
            columns.upper.add(new Head(Term.COLUMN_GROUP, group, 0, Math.max(1, column), above.get(group)));
        }
        int last = filled.get(filled.size() - 1);
        for (int index : plain) {
            int own = index > last ? index : last + 1;
            last = own;
            Head head = columns.add(vocabulary, above.get(index), own, column++);
            columns.upper.add(head);
        }
        return columns;
    }

    private Head add(Vocabulary words, RaggedRow.Item item, int index, int column) {
        Term term = words.match(Family.COLUMN, item.text()).map(Match::term).orElse(null);
        Head head = new Head(term, index, column, 1, item);
        heads.add(head);
        return head;
    }

    /** Lays the row's cells on the columns, in order, each where it is printed unless its kind says otherwise. */
    List<Laid> lay(RaggedRow row) {
        if (vocabulary == null) {
            return counted(row);
        }
        List<Integer> filled = row.filled();
        int most = heads.size();
        Lattice<Laid> lattice = new Lattice<>((filled.size() + 1) * (most + 1) * 2 + 1);
        for (int i = 0; i < filled.size(); i++) {
            int index = filled.get(i);
            double[] misfits = new double[most];
            for (int next = 0; next < most; next++) {
                misfits[next] = misfit(heads.get(next), row.cells().get(index).text());
            }
            for (int before = -1; before < most; before++) {
                int from = i == 0 ? 0 : node(i, before);
                if (i == 0 && before >= 0) {
                    break;
                }
                int offset = before < 0 ? 0 : heads.get(before).index() - filled.get(i - 1);
                for (int next = before + 1; next < most; next++) {
                    int own = heads.get(next).index() - index;
                    boolean strange = own != 0 && heads.get(next).term() == null;
                    double cost = (own == offset ? 0 : OFFSET_CHANGES)
                            + (own == 0 ? 0 : OFFSET)
                            + (strange ? OFFSET_CHANGES : 0)
                            + misfits[next];
                    lattice.edge(
                            from,
                            node(i + 1, next),
                            cost,
                            new Laid(index, heads.get(next).column(), own != 0, false));
                }
            }
        }
        int end = (filled.size() + 1) * (most + 1) * 2;
        for (int last = 0; last < most; last++) {
            lattice.edge(node(filled.size(), last), end, 0, new Laid(-1, 0, false, false));
        }
        Lattice.Way<Laid> way = lattice.solve();
        if (way == null) {
            return counted(row);
        }
        List<Laid> laid = new ArrayList<>();
        way.edges().forEach(edge -> laid.add(edge.step()));
        laid.removeIf(step -> step.index() < 0);
        return laid;
    }

    private int node(int done, int column) {
        return (done * (heads.size() + 1) + column + 1) * 2;
    }

    /** Without kinds to go by: as many cells as columns follow each other; fewer keep their distances. */
    private List<Laid> counted(RaggedRow row) {
        List<Integer> filled = row.filled();
        List<Laid> laid = new ArrayList<>();
        boolean money = !heads.isEmpty() && heads.get(heads.size() - 1).column() > heads.size() - 1;
        int first = 0;
        if (money) {
            laid.add(new Laid(filled.get(0), 1, false, false));
            first = 1;
        }
        List<Head> targets = heads.stream()
                .filter(head -> money ? head.column() > 1 : head.column() > 0 || heads.size() == 1)
                .toList();
        int many = filled.size() - first;
        boolean equal = many == targets.size();
        int shift = equal || many == 0 || targets.isEmpty() ? 0 : shift(filled.subList(first, filled.size()), targets);
        for (int i = 0; i < many; i++) {
            int index = filled.get(first + i);
            int found = equal ? i : at(index + shift, targets, -1);
            int at = found < 0 ? i : found;
            if (at < targets.size()) {
                laid.add(new Laid(
                        index, targets.get(at).column(), targets.get(at).index() != index, found < 0));
            } else {
                laid.add(new Laid(
                        index, targets.get(targets.size() - 1).column() + 1 + at - targets.size(), true, true));
            }
        }
        return laid;
    }

    /** By how much the cells must move for most of them to stand under a head. */
    private static int shift(List<Integer> indexes, List<Head> targets) {
        int best = 0;
        int most = -1;
        for (int shift : new int[] {0, -1, 1, -2, 2, -3, 3}) {
            int under = 0;
            for (int index : indexes) {
                under += targets.stream().anyMatch(head -> head.index() == index + shift) ? 1 : 0;
            }
            if (under > most) {
                most = under;
                best = shift;
            }
        }
        return best;
    }

    private static int at(int index, List<Head> targets, int otherwise) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).index() == index) {
                return i;
            }
        }
        return otherwise;
    }

    /** How little a text is at home under the head. Only the columns of labels speak up: elsewhere people write what they like. */
    private double misfit(Head head, String text) {
        Vocabulary words = vocabulary;
        if (words == null || head.term() == null) {
            return 0.2;
        }
        Match category = words.match(Family.CATEGORY, text).orElse(null);
        boolean value =
                Texts.valueLike(text) || words.match(Family.OPERATOR, text).isPresent();
        boolean blank = words.is(Term.SIGN_BLANK, text) || words.is(Term.SIGN_PLACEHOLDER, text);
        return switch (head.term()) {
            case COLUMN_LEVEL1 -> category == null ? value ? 4 : 2.5 : category.term() == Term.CATEGORY_LEVEL1 ? 0 : 2;
            case COLUMN_LEVEL2 -> category == null ? value ? 4 : 2 : category.term() == Term.CATEGORY_LEVEL2 ? 0 : 1;
            case COLUMN_INDICATOR -> value ? 4 : leveled && category != null && !blank ? 2.5 : 0;
            case COLUMN_OPERATOR -> words.match(Family.OPERATOR, text).isPresent() ? 0 : 1;
            case COLUMN_WEIGHT, COLUMN_SCORE -> Texts.numeral(text) || blank ? 0 : 1;
            case COLUMN_TARGET, COLUMN_ACTUAL -> value || blank ? 0 : 0.4;
            case COLUMN_ATTRIBUTE -> words.match(Family.ATTRIBUTE, text).isPresent() ? 0 : 1;
            case COLUMN_UNIT -> words.match(Family.UNIT, text).isPresent() ? 0 : 0.8;
            default -> 0.3;
        };
    }
}
