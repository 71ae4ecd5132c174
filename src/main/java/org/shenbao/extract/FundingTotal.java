package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells which of the labelled amounts of a form is their total: by its label, else because the others add up to it. */
final class FundingTotal {
    /** A total that nothing but its items tells. */
    private static final double BY_SUM = 0.85;

    private static final Pattern DEBT = Pattern.compile("利息|付息|还本");

    private static final Set<Term> BUDGET =
            EnumSet.of(Term.MONEY_COLUMN_AMOUNT, Term.MONEY_COLUMN_REVISED, Term.MONEY_COLUMN_BLOCK);

    private final Vocabulary vocabulary;

    FundingTotal(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The claims of all amounts, one of them as the total; a second total of the same amount says nothing new. */
    List<Claim> claims(List<FundingPair> all) {
        List<Claim> claims = new ArrayList<>();
        List<FundingPair> pairs = all.stream().filter(pair -> !debt(pair)).toList();
        all.stream().filter(this::debt).forEach(pair -> claims.addAll(pair.other()));
        @Nullable FundingPair total = total(pairs);
        for (FundingPair pair : pairs) {
            boolean again = total != null
                    && !pair.equals(total)
                    && vocabulary.is(Term.SIGN_TOTAL, word(pair))
                    && pair.same(total);
            if (again) {
                claims.add(pair.label().used(Use.LABEL));
                claims.add(pair.amount().used(Use.DUPLICATE));
            } else if (pair.equals(total)) {
                claims.addAll(claims(pair));
            } else {
                claims.addAll(pair.item());
            }
        }
        return claims;
    }

    /** The total and its label; where only the sum of the items tells it, no surer than that. */
    private List<Claim> claims(FundingPair total) {
        List<Claim> claims = new ArrayList<>();
        claims.add(total.label().used(Use.LABEL));
        double trust = trust(total);
        total.claims(Parts.FUNDING_TOTAL, RowKey.SINGLE).stream()
                .map(claim -> claim instanceof Claim.Leaf leaf ? leaf.atMost(trust) : claim)
                .forEach(claims::add);
        return claims;
    }

    private @Nullable FundingPair total(List<FundingPair> pairs) {
        return first(pairs, pair -> vocabulary.is(Term.WORD_PERIOD_TOTAL, word(pair)))
                .or(() -> first(pairs, pair -> vocabulary.means(Term.WORD_PERIOD_TOTAL, word(pair))))
                .or(() -> first(pairs, pair -> vocabulary.is(Term.WORD_YEAR_TOTAL, word(pair))))
                .or(() -> first(pairs, pair -> vocabulary.is(Term.SIGN_TOTAL, word(pair))))
                .or(() -> first(pairs, this::whole))
                .or(() -> first(pairs, pair -> vocabulary.means(Term.WORD_YEAR_TOTAL, word(pair))))
                .or(() -> only(pairs, this::ofYear))
                .or(() -> only(pairs, this::budget))
                .or(() -> sum(pairs))
                .or(() -> ofWhich(pairs))
                .or(() -> only(pairs, pair -> true).filter(pair -> !source(pair)))
                .or(() -> only(pairs, FundingTotal::some).filter(pair -> !sourceByParts(pair)))
                .orElse(null);
    }

    private static Optional<FundingPair> first(List<FundingPair> pairs, Predicate<FundingPair> told) {
        return pairs.stream().filter(told).findFirst();
    }

    private static Optional<FundingPair> only(List<FundingPair> pairs, Predicate<FundingPair> told) {
        List<FundingPair> found = pairs.stream().filter(told).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** How surely the label alone says that the amount is the total. */
    private double trust(FundingPair pair) {
        double said = Stream.of(Term.WORD_PERIOD_TOTAL, Term.WORD_YEAR_TOTAL, Term.SIGN_TOTAL)
                .flatMap(term ->
                        vocabulary.meaning(term.family(), word(pair)).stream().filter(match -> match.term() == term))
                .mapToDouble(Match::confidence)
                .max()
                .orElse(0);
        return said > 0 ? said : whole(pair) || ofYear(pair) || budget(pair) ? 1 : BY_SUM;
    }

    /** Whether the label is that of one year's amount, which is the total where no other year's stands beside it. */
    private boolean ofYear(FundingPair pair) {
        return MoneyWords.year(word(pair));
    }

    /** Whether the label is a general one for the project's money: 预算金额. */
    private boolean budget(FundingPair pair) {
        return vocabulary
                .match(Family.MONEY_COLUMN, word(pair))
                .filter(match -> BUDGET.contains(match.term()))
                .isPresent();
    }

    /** Whether the label is that of one source among others, whose amount alone is never the whole. */
    private boolean source(FundingPair pair) {
        return vocabulary.is(Term.MONEY_COLUMN_ROW, word(pair));
    }

    /** Whether the amount is not zero: beside nothing from any other source it is the whole. */
    private static boolean some(FundingPair pair) {
        return pair.yuan().filter(yuan -> yuan.signum() == 0).isEmpty();
    }

    private boolean sourceByParts(FundingPair pair) {
        return vocabulary.means(Term.MONEY_COLUMN_ROW, word(pair));
    }

    /** Whether the label is that of what a loan costs, which pays for nothing. */
    private boolean debt(FundingPair pair) {
        return DEBT.matcher(word(pair)).find();
    }

    /** The first amount where the next says that it is a part of it: 其中：省级补助. */
    private Optional<FundingPair> ofWhich(List<FundingPair> pairs) {
        boolean parts = pairs.size() > 1
                && !source(pairs.get(0))
                && vocabulary.words(Term.SIGN_LEAD_IN).stream()
                        .anyMatch(word -> pairs.get(1)
                                .label()
                                .places()
                                .get(0)
                                .text()
                                .strip()
                                .startsWith(word))
                && pairs.get(0)
                        .yuan()
                        .filter(whole -> pairs.get(1)
                                .yuan()
                                .filter(part -> part.compareTo(whole) <= 0)
                                .isPresent())
                        .isPresent();
        return parts ? Optional.of(pairs.get(0)) : Optional.empty();
    }

    private boolean whole(FundingPair pair) {
        return vocabulary.words(Term.WORD_WHOLE).stream().anyMatch(word(pair)::endsWith);
    }

    private String word(FundingPair pair) {
        return MoneyUnit.without(new Label(pair.label().text(), vocabulary).word());
    }

    /** The first amount where it is the sum of all that follow; a year's is none of the other years'. */
    private Optional<FundingPair> sum(List<FundingPair> pairs) {
        List<Optional<BigDecimal>> amounts =
                pairs.stream().map(FundingPair::yuan).toList();
        boolean all =
                pairs.size() > 2 && !ofYear(pairs.get(0)) && amounts.stream().allMatch(Optional::isPresent);
        if (!all) {
            return Optional.empty();
        }
        BigDecimal rest = amounts.stream().skip(1).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return amounts.get(0).orElseThrow().compareTo(rest) == 0 && rest.signum() > 0
                ? Optional.of(pairs.get(0))
                : Optional.empty();
    }
}
