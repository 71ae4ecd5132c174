package org.shenbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Severity;
import org.shenbao.project.Execution;
import org.shenbao.project.Finding;
import org.shenbao.project.Funding;
import org.shenbao.project.Money;
import org.shenbao.project.Project;

/**
 * The parts of a total do not give it. Parts of parts may be printed among the parts, and an annual total beside that of
 * all years: only where no choice of two or more parts sums to the total, or a lone part exceeds it, is it said.
 */
final class AmountTotals implements Check {
    private static final Pattern SUM = Pattern.compile("合\\s*计|总\\s*计");

    /** More parts have too many sums to try, and nearly always one that fits. */
    private static final int MOST_PARTS = 14;

    @Override
    public Stream<Finding> check(Project project) {
        List<Finding> findings = new ArrayList<>();
        @Nullable Funding funding = project.funding();
        if (funding != null && funding.total() != null) {
            List<@Nullable Money> parts = new ArrayList<>();
            funding.items().forEach(item -> parts.add(item.amount()));
            if (!grant(funding)) {
                check(funding.total(), parts, "/funding/total/yuan", findings);
            }
        }
        column(project.execution(), Execution::initial, "initial", findings);
        column(project.execution(), Execution::revised, "revised", findings);
        column(project.execution(), Execution::executed, "executed", findings);
        return findings.stream();
    }

    /**
     * Whether the items are one grant of several: a sum among them that is less than the total, and that the others add up
     * to.
     */
    private static boolean grant(Funding funding) {
        @Nullable Money total = funding.total();
        @Nullable BigDecimal whole = total == null ? null : total.yuan();
        @Nullable BigDecimal sum = null;
        BigDecimal others = BigDecimal.ZERO;
        for (Funding.Item item : funding.items()) {
            @Nullable BigDecimal yuan = item.amount().yuan();
            if (sum == null && SUM.matcher(item.label()).find()) {
                sum = yuan;
            } else if (yuan != null) {
                others = others.add(yuan);
            }
        }
        return whole != null && sum != null && sum.compareTo(whole) < 0 && sum.compareTo(others) == 0;
    }

    /** The first row of a budget-execution block is the total of the others, or the last where it says so. */
    private static void column(
            List<Execution> rows, Function<Execution, @Nullable Money> cell, String name, List<Finding> findings) {
        if (rows.size() < 2) {
            return;
        }
        int last = rows.size() - 1;
        int sum = SUM.matcher(rows.get(last).label()).find() ? last : 0;
        @Nullable Money total = cell.apply(rows.get(sum));
        List<@Nullable Money> parts = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            if (i != sum) {
                parts.add(cell.apply(rows.get(i)));
            }
        }
        if (total != null) {
            check(total, parts, "/execution/" + sum + "/" + name + "/yuan", findings);
        }
    }

    private static void check(Money total, List<@Nullable Money> parts, String pointer, List<Finding> findings) {
        @Nullable BigDecimal whole = total.yuan();
        List<BigDecimal> amounts = new ArrayList<>();
        for (@Nullable Money part : parts) {
            if (part != null && part.yuan() != null && part.yuan().signum() != 0) {
                amounts.add(part.yuan());
            }
        }
        if (whole == null || amounts.isEmpty() || amounts.size() > MOST_PARTS) {
            return;
        }
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean alone = amounts.size() == 1;
        boolean holds = alone ? sum.compareTo(whole) <= 0 : sums(whole, amounts, Rates.step(total));
        if (!holds) {
            findings.add(new Finding(
                    "amounts-do-not-sum",
                    Severity.WARNING,
                    "The parts sum to " + sum.toPlainString() + " yuan, the total is printed as "
                            + whole.toPlainString() + " yuan.",
                    Map.of("sum", sum, "printed", whole),
                    List.of(pointer)));
        }
    }

    /** Whether some of the amounts, at least one, sum to the total within a step of its last printed digit for each. */
    private static boolean sums(BigDecimal total, List<BigDecimal> amounts, BigDecimal step) {
        for (int chosen = 1; chosen < 1 << amounts.size(); chosen++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < amounts.size(); i++) {
                sum = (chosen >> i & 1) == 1 ? sum.add(amounts.get(i)) : sum;
            }
            BigDecimal off = sum.subtract(total).abs();
            if (off.compareTo(step.multiply(BigDecimal.valueOf(Integer.bitCount(chosen)))) <= 0) {
                return true;
            }
        }
        return false;
    }
}
