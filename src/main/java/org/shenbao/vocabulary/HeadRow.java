package org.shenbao.vocabulary;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the heads of an indicator table by what stands below them, where an office has headed it in words of its own. */
public final class HeadRow {
    private static final int LEAST_HEADS = 4;
    private static final int LEAST_KNOWN = 2;
    private static final int LONGEST_HEAD = 12;
    /** So many of the rows below are looked at, and all but one of them must hold values. */
    private static final int ROWS_BELOW = 3;

    private static final int LONGEST_VALUE = 14;
    private static final int LEAST_CELLS = 3;
    /** What a head says of itself: 优（90%以上）, 得分(20分*执行率). */
    private static final Pattern BRACKET = Pattern.compile("[（(][^（()）]{1,12}[)）]$");

    private static final Set<Term> OF_VALUES = EnumSet.of(
            Term.COLUMN_TARGET,
            Term.COLUMN_ACTUAL,
            Term.COLUMN_WEIGHT,
            Term.COLUMN_SCORE,
            Term.COLUMN_UNIT,
            Term.COLUMN_OPERATOR,
            Term.COLUMN_SCORING,
            Term.COLUMN_DEVIATION,
            Term.COLUMN_ATTRIBUTE);

    private final Vocabulary vocabulary;

    public HeadRow(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Whether the texts are heads: short words without figures, of which two at least are known to stand over values,
     * with figures below them, or with levels of indicators or measured values below them.
     *
     * @param below the filled cells of the rows below, in order
     */
    public boolean is(List<String> heads, List<List<String>> below) {
        if (heads.size() < LEAST_HEADS
                || new HashSet<>(heads).size() < heads.size()
                || !heads.stream().allMatch(this::head)) {
            return false;
        }
        Set<Term> known = EnumSet.noneOf(Term.class);
        heads.forEach(head -> meaning(head).filter(OF_VALUES::contains).ifPresent(known::add));
        return (known.size() >= LEAST_KNOWN && values(below)) || levels(below) || measured(below);
    }

    /** Whether each of the rows below holds several values, one with a sign or a share, and none is one of amounts. */
    private boolean measured(List<List<String>> below) {
        List<List<String>> rows = below.subList(0, Math.min(ROWS_BELOW, below.size()));
        boolean values = rows.size() == ROWS_BELOW
                && rows.stream()
                        .allMatch(row -> row.stream().filter(HeadRow::figure).count() >= 2);
        boolean signs = rows.stream().flatMap(List::stream).anyMatch(cell -> figure(cell) && signed(cell));
        return values && signs && rows.stream().flatMap(List::stream).noneMatch(this::money);
    }

    private static boolean figure(String cell) {
        return cell.length() <= LONGEST_VALUE && cell.chars().anyMatch(Character::isDigit);
    }

    private boolean signed(String cell) {
        return Stream.of(
                        Term.OPERATOR_AT_LEAST,
                        Term.OPERATOR_AT_MOST,
                        Term.OPERATOR_MORE_THAN,
                        Term.OPERATOR_LESS_THAN,
                        Term.OPERATOR_WORD_AT_LEAST,
                        Term.OPERATOR_WORD_AT_MOST)
                .flatMap(term -> vocabulary.words(term).stream())
                .anyMatch(cell::contains);
    }

    private boolean money(String cell) {
        return vocabulary.match(Family.MONEY_COLUMN, cell).isPresent()
                || vocabulary.is(Term.SIGN_TOTAL, cell)
                || vocabulary.words(Term.SIGN_LEAD_IN).stream().anyMatch(cell::startsWith);
    }

    /** Whether the rows below begin with levels of indicators. */
    public boolean levels(List<List<String>> below) {
        return below.stream()
                        .limit(ROWS_BELOW)
                        .filter(row -> row.size() >= LEAST_CELLS
                                && row.stream()
                                        .limit(2)
                                        .anyMatch(cell -> vocabulary
                                                .match(Family.CATEGORY, cell)
                                                .isPresent()))
                        .count()
                >= 2;
    }

    private Optional<Term> meaning(String head) {
        return vocabulary
                .match(Family.COLUMN, head)
                .or(() -> vocabulary.parts(Family.COLUMN, head))
                .map(Match::term);
    }

    private boolean head(String text) {
        String folded = BRACKET.matcher(Folding.fold(text)).replaceFirst("");
        boolean words = !folded.isEmpty()
                && folded.length() <= LONGEST_HEAD
                && folded.chars().noneMatch(c -> Character.isDigit(c) || c == ':' || c == '。' || c == ';')
                && folded.chars().anyMatch(Character::isIdeographic);
        boolean column = vocabulary.match(Family.COLUMN, text).isPresent();
        return words
                && vocabulary.match(Family.CATEGORY, text).isEmpty()
                && (column || vocabulary.match(Family.FIELD, text).isEmpty())
                && (column || vocabulary.match(Family.MONEY_COLUMN, text).isEmpty());
    }

    private static boolean values(List<List<String>> below) {
        List<List<String>> rows = below.subList(0, Math.min(ROWS_BELOW, below.size()));
        long valued = rows.stream()
                .filter(row -> row.size() >= LEAST_CELLS)
                .filter(row -> row.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit)))
                .count();
        return valued >= 2 && valued >= rows.size() - 1;
    }
}
