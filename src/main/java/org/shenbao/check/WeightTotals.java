package org.shenbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Severity;
import org.shenbao.project.Evaluation;
import org.shenbao.project.Execution;
import org.shenbao.project.Finding;
import org.shenbao.project.Indicator;
import org.shenbao.project.Project;
import org.shenbao.project.Quantity;

/** The points of the rows do not add up to the printed total, with or without those of the budget's execution. */
final class WeightTotals implements Check {
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final String rule;
    private final String pointer;
    private final Function<Evaluation, @Nullable Quantity> total;
    private final Function<Indicator, @Nullable Quantity> ofIndicator;
    private final Function<Execution, @Nullable Quantity> ofExecution;

    private WeightTotals(
            String rule,
            String pointer,
            Function<Evaluation, @Nullable Quantity> total,
            Function<Indicator, @Nullable Quantity> ofIndicator,
            Function<Execution, @Nullable Quantity> ofExecution) {
        this.rule = rule;
        this.pointer = pointer;
        this.total = total;
        this.ofIndicator = ofIndicator;
        this.ofExecution = ofExecution;
    }

    static Check ofWeights() {
        return new WeightTotals(
                "weights-do-not-sum",
                "/evaluation/weight/number",
                Evaluation::weight,
                Indicator::weight,
                Execution::weight);
    }

    static Check ofScores() {
        return new WeightTotals(
                "scores-do-not-sum", "/evaluation/score/number", Evaluation::score, Indicator::score, Execution::score);
    }

    @Override
    public Stream<Finding> check(Project project) {
        @Nullable BigDecimal printed = project.evaluation() == null ? null : number(total.apply(project.evaluation()));
        List<@Nullable BigDecimal> points = project.indicators().stream()
                .map(indicator -> number(ofIndicator.apply(indicator)))
                .toList();
        boolean complete = !points.isEmpty() && points.stream().allMatch(Objects::nonNull);
        if (printed == null || !complete) {
            return Stream.empty();
        }
        BigDecimal sum = sum(points.stream());
        BigDecimal withExecution =
                sum.add(sum(project.execution().stream().map(row -> number(ofExecution.apply(row)))));
        BigDecimal tolerance = STEP.multiply(BigDecimal.valueOf(points.size() + 1L));
        if (near(printed, sum, tolerance) || near(printed, withExecution, tolerance)) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                rule,
                Severity.WARNING,
                "The rows sum to " + withExecution.toPlainString() + ", printed is " + printed.toPlainString() + ".",
                Map.of("sum", withExecution, "printed", printed),
                List.of(pointer)));
    }

    private static boolean near(BigDecimal left, BigDecimal right, BigDecimal tolerance) {
        return left.subtract(right).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal sum(Stream<? extends @Nullable BigDecimal> numbers) {
        return numbers.map(number -> number == null ? BigDecimal.ZERO : number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal number(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.number();
    }
}
