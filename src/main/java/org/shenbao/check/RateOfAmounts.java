package org.shenbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Severity;
import org.shenbao.project.Execution;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;
import org.shenbao.project.Quantity;

/** The printed execution rate is not what the row's amounts give, rounding and truncation of all three allowed for. */
final class RateOfAmounts implements Check {
    @Override
    public Stream<Finding> check(Project project) {
        return IntStream.range(0, project.execution().size())
                .boxed()
                .flatMap(i -> check(project.execution().get(i), i));
    }

    private static Stream<Finding> check(Execution row, int index) {
        @Nullable Quantity rate = row.rate();
        @Nullable BigDecimal computed = Rates.perCent(row);
        if (rate == null || rate.number() == null || computed == null) {
            return Stream.empty();
        }
        BigDecimal off = computed.subtract(rate.number()).abs();
        BigDecimal asFraction =
                computed.movePointLeft(2).subtract(rate.number()).abs();
        if (off.compareTo(tolerance(row, rate, computed)) <= 0 || asFraction.compareTo(new BigDecimal("0.01")) <= 0) {
            return Stream.empty();
        }
        BigDecimal rounded = computed.setScale(2, RoundingMode.HALF_UP);
        return Stream.of(new Finding(
                "rate-differs",
                Severity.WARNING,
                "The amounts of '" + row.label() + "' give a rate of " + rounded + ", printed is " + rate.text() + ".",
                Map.of("row", row.label(), "computed", rounded, "printed", rate.text()),
                List.of("/execution/" + index + "/rate/number")));
    }

    /** One step of the last printed digit of each of the three figures. */
    private static BigDecimal tolerance(Execution row, Quantity rate, BigDecimal computed) {
        int dot = rate.text().indexOf('.');
        long decimals = dot < 0
                ? 0
                : rate.text()
                        .substring(dot + 1)
                        .codePoints()
                        .filter(Character::isDigit)
                        .count();
        BigDecimal amounts = Rates.step(row.executed())
                .add(Rates.step(row.revised() != null ? row.revised() : row.initial()))
                .multiply(computed);
        return BigDecimal.ONE.movePointLeft((int) decimals).add(amounts);
    }
}
