package org.shenbao.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.shenbao.project.Execution;
import org.shenbao.project.Money;

/** The rate that a row's own amounts give. */
final class Rates {
    private Rates() {}

    /** What was executed of the revised budget, in per cent; null where the row does not say. */
    static @Nullable BigDecimal perCent(Execution row) {
        @Nullable BigDecimal budget = yuan(row.revised() != null ? row.revised() : row.initial());
        @Nullable BigDecimal executed = yuan(row.executed());
        return budget == null || executed == null || budget.signum() == 0
                ? null
                : executed.movePointRight(2).divide(budget, MathContext.DECIMAL64);
    }

    static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    /** The worth of one step of the last printed digit, as a share of the amount. */
    static BigDecimal step(@Nullable Money money) {
        @Nullable BigDecimal yuan = yuan(money);
        if (money == null || yuan == null || yuan.signum() == 0) {
            return BigDecimal.ZERO;
        }
        StringBuilder digits = new StringBuilder();
        money.text().codePoints().filter(c -> c >= '0' && c <= '9').forEach(digits::appendCodePoint);
        BigDecimal whole = digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits.toString());
        return whole.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE.divide(whole, MathContext.DECIMAL64);
    }
}
