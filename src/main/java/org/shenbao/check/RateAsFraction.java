package org.shenbao.check;

import java.math.BigDecimal;
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

/** An execution rate is printed as a fraction (0.9986) where the record means per cent. */
final class RateAsFraction implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.ONE;

    @Override
    public Stream<Finding> check(Project project) {
        return IntStream.range(0, project.execution().size())
                .boxed()
                .flatMap(i -> check(project.execution().get(i), i));
    }

    private static Stream<Finding> check(Execution row, int index) {
        @Nullable Quantity rate = row.rate();
        if (rate == null || rate.number() == null || !fraction(row, rate.number())) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                "rate-not-per-cent",
                Severity.WARNING,
                "The rate " + rate.text() + " is a fraction, not per cent.",
                Map.of("rate", rate.text()),
                List.of("/execution/" + index + "/rate/number")));
    }

    private static boolean fraction(Execution row, BigDecimal rate) {
        if (rate.signum() <= 0 || rate.compareTo(BigDecimal.valueOf(2)) > 0) {
            return false;
        }
        @Nullable BigDecimal perCent = Rates.perCent(row);
        if (perCent != null) {
            return perCent.subtract(rate.multiply(HUNDRED)).abs().compareTo(NEAR) <= 0
                    && perCent.subtract(rate).abs().compareTo(NEAR) > 0;
        }
        return rate.compareTo(BigDecimal.ONE) <= 0 && rate.scale() >= 2;
    }
}
