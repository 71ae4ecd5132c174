package org.shenbao.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Keeps what stands under labels and heads that are in no vocabulary from looking sure: the text is as printed, but it
 * may well be something that the record has a place for.
 */
final class Unfamiliar {
    private static final double UNSURE = 0.85;
    private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d\\d\\s*年度?|^\\d{1,2}\\s*[.．、]");
    private static final String WHETHER = "是否";

    /** The text that goes with each label. */
    private static final Map<Field, Field> TEXTS = new EnumMap<>(Map.of(
            Field.OTHER_LABEL, Field.OTHER_TEXT,
            Field.INDICATOR_OTHER_LABEL, Field.INDICATOR_OTHER_TEXT));

    private static final List<Term> KNOWN =
            List.of(Term.LABEL_OTHER, Term.SIGN_RECORD, Term.SIGN_NOTE, Term.COLUMN_NUMBER);
    private static final List<Family> LABELS = List.of(Family.FIELD, Family.COLUMN);

    private static final List<Family> VALUES = List.of(Family.OPERATOR, Family.ATTRIBUTE, Family.CATEGORY);

    private static final Set<Field> FUNDED = EnumSet.of(Field.FUNDING_TOTAL_TEXT, Field.FUNDING_ITEM_TEXT);

    private record Slot(Field text, RowKey row) {}

    private final Vocabulary vocabulary;
    /** Whether amounts were read, so that shares and other years' money beside them are told apart. */
    private final boolean funded;

    private Unfamiliar(List<Claim> claims, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.funded = claims.stream().anyMatch(claim -> claim instanceof Leaf leaf && FUNDED.contains(leaf.field()));
    }

    /** The claims, labels in no vocabulary and their texts no surer than they may be. */
    static List<Claim> doubted(List<Claim> claims, Vocabulary vocabulary) {
        Unfamiliar unfamiliar = new Unfamiliar(claims, vocabulary);
        Set<Slot> unsure = new HashSet<>();
        for (Claim claim : claims) {
            if (claim instanceof Leaf leaf && TEXTS.containsKey(leaf.field()) && unfamiliar.unknown(leaf)) {
                unsure.add(new Slot(leaf.field(), leaf.row()));
                unsure.add(new Slot(TEXTS.get(leaf.field()), leaf.row()));
            } else if (claim instanceof Leaf leaf && unfamiliar.placed(leaf)) {
                unsure.add(new Slot(Field.INDICATOR_OTHER_LABEL, leaf.row()));
                unsure.add(new Slot(Field.INDICATOR_OTHER_TEXT, leaf.row()));
            }
        }
        return claims.stream().map(claim -> unfamiliar.lowered(claim, unsure)).toList();
    }

    private Claim lowered(Claim claim, Set<Slot> unsure) {
        if (claim instanceof Leaf leaf) {
            return unsure.contains(new Slot(leaf.field(), leaf.row())) ? leaf.atMost(UNSURE) : leaf;
        }
        boolean unknown = claim instanceof Fallback fallback
                && fallback.otherwise().stream().anyMatch(leaf -> leaf.field() == Field.OTHER_LABEL && unknown(leaf));
        return unknown ? ((Fallback) claim).atMost(UNSURE) : claim;
    }

    /** Whether the cell of an indicator says what the record has a place for, whatever stands over it: 大于等于. */
    private boolean placed(Leaf leaf) {
        return leaf.field() == Field.INDICATOR_OTHER_TEXT
                && leaf.value() != null
                && VALUES.stream()
                        .anyMatch(family -> vocabulary
                                .match(family, String.valueOf(leaf.value()))
                                .isPresent());
    }

    /** How many labels of the project are in no vocabulary, each word once. */
    static int labels(List<Claim> claims, Vocabulary vocabulary) {
        Unfamiliar unfamiliar = new Unfamiliar(claims, vocabulary);
        return (int) claims.stream()
                .filter(claim ->
                        claim instanceof Leaf leaf && leaf.field() == Field.OTHER_LABEL && unfamiliar.unknown(leaf))
                .map(claim -> String.valueOf(((Leaf) claim).value()))
                .distinct()
                .count();
    }

    private boolean unknown(Leaf label) {
        if (label.value() == null) {
            return false;
        }
        String text = YEAR.matcher(String.valueOf(label.value()).strip())
                .replaceFirst("")
                .strip();
        return !text.startsWith(WHETHER)
                && !(funded && MoneyGrid.aside(String.valueOf(label.value())))
                && KNOWN.stream().noneMatch(term -> vocabulary.is(term, text))
                && LABELS.stream()
                        .noneMatch(family -> vocabulary.meaning(family, text).isPresent());
    }
}
