package org.shenbao.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;

/** Which column of an indicator table has which meaning, and how sure that is; it fills while the columns are told. */
final class ColumnTerms {
    private final TreeMap<Integer, Cell> heads = new TreeMap<>();
    private final Map<Term, Integer> byTerm = new EnumMap<>(Term.class);
    private final Map<Integer, Term> terms = new TreeMap<>();
    private final Map<Integer, Double> trust = new TreeMap<>();
    private final TreeSet<Integer> weights = new TreeSet<>();
    private final Set<Term> guesses = EnumSet.noneOf(Term.class);

    /** Adds a column, as yet of no known meaning. */
    void add(int column, Cell head) {
        heads.put(column, head);
    }

    /** The column means what its head says, where no other head says the same before it. */
    void read(int column, Match match) {
        Term term = match.term();
        if (term == Term.COLUMN_WEIGHT) {
            weights.add(column);
        }
        if (!has(term) || Objects.equals(head(of(term)), head(column))) {
            byTerm.putIfAbsent(term, column);
            terms.put(column, term);
            trust.put(column, match.confidence());
        }
    }

    void set(int column, Term term, double sure) {
        if (term == Term.COLUMN_WEIGHT) {
            weights.add(column);
        }
        trust.put(column, sure);
        byTerm.put(term, column);
        terms.put(column, term);
    }

    /** As {@link #set}, though the column might be something else. */
    void guess(int column, Term term, double sure) {
        set(column, term, sure);
        guesses.add(term);
    }

    /** The column has no known meaning any more. */
    void open(int column) {
        @Nullable Term term = terms.remove(column);
        if (term != null && of(term) == column) {
            byTerm.remove(term);
        }
    }

    void forget(Term term) {
        terms.remove(byTerm.remove(term));
    }

    boolean has(Term term) {
        return byTerm.containsKey(term);
    }

    /** The column of the term, -1 where the table has none. */
    int of(Term term) {
        return byTerm.getOrDefault(term, -1);
    }

    /** The last of the two levels' columns, -1 where the table has neither. */
    int lastLevel() {
        return Math.max(of(Term.COLUMN_LEVEL1), of(Term.COLUMN_LEVEL2));
    }

    @Nullable
    Term term(int column) {
        return terms.get(column);
    }

    @Nullable
    Cell head(int column) {
        return heads.get(column);
    }

    /** The last column with a head, -1 where none has one. */
    int last() {
        return heads.isEmpty() ? -1 : heads.lastKey();
    }

    double trust(Term term) {
        return trust.getOrDefault(of(term), 1.0);
    }

    boolean guessed(Term term) {
        return guesses.contains(term);
    }

    /** The columns with a head of no known meaning, those over a group of columns among them. */
    Set<Integer> open() {
        return openBehind(-1);
    }

    /** As {@link #open}, but only those right of the column. */
    Set<Integer> openBehind(int column) {
        Set<Integer> open = new TreeSet<>(heads.tailMap(column, false).keySet());
        open.removeIf(at -> terms.containsKey(at) && terms.get(at) != Term.COLUMN_GROUP);
        return open;
    }

    /** The column of the points that belong to the level in the column, -1 where it has none of its own. */
    int pointsOf(int level) {
        @Nullable Integer next = heads.higherKey(level);
        boolean own = next != null
                && weights.contains(next)
                && next != of(Term.COLUMN_WEIGHT)
                && (terms.get(level) == Term.COLUMN_LEVEL1 || terms.get(level) == Term.COLUMN_LEVEL2);
        return own && next != null ? next : -1;
    }

    /** Where several columns hold points, the last is the indicators', those before it are the levels'. */
    void pointsByLevels() {
        if (weights.size() > 1 && has(Term.COLUMN_LEVEL1)) {
            weights.forEach(column -> terms.put(column, Term.COLUMN_WEIGHT));
            byTerm.put(Term.COLUMN_WEIGHT, weights.last());
        }
    }

    /** A revised target takes the place of the first one, which stays beside it under its own head. */
    void targetByRevision() {
        @Nullable Integer revised = byTerm.remove(Term.COLUMN_REVISED_TARGET);
        if (revised != null) {
            @Nullable Integer first = byTerm.put(Term.COLUMN_TARGET, revised);
            terms.put(revised, Term.COLUMN_TARGET);
            if (first != null) {
                terms.remove(first);
            }
        }
    }

    /** Where no column is headed as the indicators' own, 指标内容 beside the levels holds their names. */
    void nameByContent() {
        @Nullable Integer content = byTerm.get(Term.COLUMN_CONTENT);
        if (content == null || lastLevel() < 0 || has(Term.COLUMN_INDICATOR)) {
            return;
        }
        boolean named = terms.entrySet().stream()
                .anyMatch(head ->
                        head.getValue() == Term.COLUMN_GROUP && head.getKey() < content && head.getKey() > lastLevel());
        if (!named) {
            byTerm.remove(Term.COLUMN_CONTENT);
            byTerm.put(Term.COLUMN_INDICATOR, content);
            terms.put(content, Term.COLUMN_INDICATOR);
        }
    }
}
