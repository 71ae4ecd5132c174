package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The columns of an indicator table by their heads; a head of the upper row stands for a column without a lower one. */
final class Columns {
    private final TreeMap<Integer, Cell> heads = new TreeMap<>();
    private final Map<Term, Integer> byTerm = new EnumMap<>(Term.class);
    private final Map<Integer, Term> terms = new TreeMap<>();
    private final List<Cell> all = new ArrayList<>();

    /** The columns under the head rows that end with {@code lastHead}. */
    Columns(FormTable table, int lastHead, Vocabulary vocabulary) {
        int firstHead = lastHead;
        while (firstHead > 0 && table.bands().get(firstHead - 1) == Band.INDICATOR_HEAD) {
            firstHead--;
        }
        for (int row = firstHead; row <= lastHead; row++) {
            all.addAll(table.cells(row));
        }
        for (int column = 0; column < table.table().columns(); column++) {
            @Nullable Cell head = head(table, column, firstHead, lastHead, vocabulary);
            if (head != null) {
                heads.put(column, head);
                int at = column;
                vocabulary
                        .match(Family.COLUMN, head.text())
                        .map(Match::term)
                        .filter(term -> !byTerm.containsKey(term)
                                || java.util.Objects.equals(heads.get(byTerm.get(term)), head))
                        .ifPresent(term -> {
                            byTerm.putIfAbsent(term, at);
                            terms.put(at, term);
                        });
            }
        }
    }

    private static @Nullable Cell head(
            FormTable table, int column, int firstHead, int lastHead, Vocabulary vocabulary) {
        for (int row = lastHead; row >= firstHead; row--) {
            @Nullable Cell cell = table.table().at(row, column).orElse(null);
            if (cell != null && !cell.blank()) {
                boolean group =
                        vocabulary.is(Term.COLUMN_GROUP, cell.text()) || Bands.horizon(cell.text(), vocabulary) != null;
                return group ? null : cell;
            }
        }
        return null;
    }

    boolean has(Term term) {
        return byTerm.containsKey(term);
    }

    /** The column of the term, -1 where the table has none. */
    int of(Term term) {
        return byTerm.getOrDefault(term, -1);
    }

    /** What the column's head means, null where it is in no vocabulary or repeats another column's. */
    @Nullable
    Term term(int column) {
        return terms.get(column);
    }

    @Nullable
    Cell head(int column) {
        return heads.get(column);
    }

    List<Cell> cells() {
        return all;
    }
}
