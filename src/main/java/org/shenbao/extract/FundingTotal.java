package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells which of the labelled amounts of a form is their total: by its label, else because the others add up to it. */
final class FundingTotal {
    /** A total that nothing but its items tells. */
    private static final double BY_SUM = 0.85;

    private final Vocabulary vocabulary;

    FundingTotal(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The claims of all amounts, one of them as the total; a second total of the same amount says nothing new. */
    List<Claim> claims(List<FundingPair> pairs) {
        List<Claim> claims = new ArrayList<>();
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
        double trust = named(total) ? 1 : BY_SUM;
        total.claims(Parts.FUNDING_TOTAL, RowKey.SINGLE).stream()
                .map(claim -> claim instanceof Claim.Leaf leaf ? leaf.atMost(trust) : claim)
                .forEach(claims::add);
        return claims;
    }

    private @Nullable FundingPair total(List<FundingPair> pairs) {
        return first(pairs, Term.WORD_PERIOD_TOTAL)
                .or(() -> first(pairs, Term.WORD_YEAR_TOTAL))
                .or(() -> first(pairs, Term.SIGN_TOTAL))
                .or(() -> pairs.stream().filter(this::whole).findFirst())
                .or(() -> sum(pairs))
                .or(() -> pairs.size() == 1 ? Optional.of(pairs.get(0)) : Optional.empty())
                .orElse(null);
    }

    private Optional<FundingPair> first(List<FundingPair> pairs, Term term) {
        return pairs.stream().filter(pair -> vocabulary.is(term, word(pair))).findFirst();
    }

    /** Whether the label alone says that the amount is the total. */
    private boolean named(FundingPair pair) {
        return Stream.of(Term.WORD_PERIOD_TOTAL, Term.WORD_YEAR_TOTAL, Term.SIGN_TOTAL)
                        .anyMatch(term -> vocabulary.is(term, word(pair)))
                || whole(pair);
    }

    private boolean whole(FundingPair pair) {
        return vocabulary.words(Term.WORD_WHOLE).stream().anyMatch(word(pair)::endsWith);
    }

    private String word(FundingPair pair) {
        return new Label(pair.label().text(), vocabulary).word();
    }

    /** The first amount where it is the sum of all that follow. */
    private static Optional<FundingPair> sum(List<FundingPair> pairs) {
        List<Optional<BigDecimal>> amounts =
                pairs.stream().map(FundingPair::yuan).toList();
        boolean all = pairs.size() > 2 && amounts.stream().allMatch(Optional::isPresent);
        if (!all) {
            return Optional.empty();
        }
        BigDecimal rest = amounts.stream().skip(1).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return amounts.get(0).orElseThrow().compareTo(rest) == 0 && rest.signum() > 0
                ? Optional.of(pairs.get(0))
                : Optional.empty();
    }
}
