package org.shenbao.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Term;

/**
 * Parts what stands in several columns under one head: sign, figure and unit under 年度指标值, a name and what explains it
 * under 三级指标. The head's meaning holds for one of the columns; the others have their own, or none.
 */
final class SharedHeads {
    private static final double BY_CELLS = 0.8;
    private static final double CERTAIN = 0.92;

    private final ColumnTerms terms;
    private final ColumnsBelow below;

    SharedHeads(ColumnTerms terms, ColumnsBelow below) {
        this.terms = terms;
        this.below = below;
    }

    /** Where the head of values reaches over a column of signs before them, the values are the next column. */
    void signsBeforeValues() {
        for (Term term : List.of(Term.COLUMN_TARGET, Term.COLUMN_ACTUAL)) {
            List<Integer> columns = filled(term);
            if (columns.size() > 1
                    && below.certain(Set.of(columns.get(0)), Term.COLUMN_OPERATOR)
                            .isPresent()
                    && below.next(Set.of(columns.get(1))).isPresent()) {
                double trust = Math.min(CERTAIN, terms.trust(term));
                columns.forEach(terms::open);
                terms.set(columns.get(1), term, trust);
            } else if (columns.size() > 1) {
                columns.stream().filter(column -> column != terms.of(term)).forEach(terms::open);
            }
        }
    }

    /** Longer texts beside the names and under their head explain these. */
    void textsBesideNames() {
        int name = terms.of(Term.COLUMN_INDICATOR);
        if (terms.has(Term.COLUMN_CONTENT) || name < 0) {
            return;
        }
        filled(Term.COLUMN_INDICATOR).stream()
                .filter(column -> column > name
                        && terms.term(column) == Term.COLUMN_INDICATOR
                        && below.names(Set.of(column)).isPresent()
                        && below.length(column) > below.length(name))
                .findFirst()
                .ifPresent(column -> terms.set(column, Term.COLUMN_CONTENT, BY_CELLS));
    }

    /** The columns that are left under a head which means another of its columns have no meaning of their own. */
    void openOthers() {
        Map<Term, Integer> told = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            if (terms.has(term)) {
                told.put(term, terms.of(term));
            }
        }
        told.forEach((term, column) -> filled(term).stream()
                .filter(other -> !other.equals(column) && terms.term(other) == term)
                .forEach(terms::open));
    }

    /** The columns with cells under the head of the term's column, that one among them. */
    private List<Integer> filled(Term term) {
        int column = terms.of(term);
        @Nullable Cell head = terms.head(column);
        if (head == null || head.columnSpan() < 2) {
            return List.of();
        }
        return IntStream.range(head.column(), head.column() + head.columnSpan())
                .filter(at -> at == column || (Objects.equals(terms.head(at), head) && below.length(at) > 0))
                .boxed()
                .collect(Collectors.toList());
    }
}
