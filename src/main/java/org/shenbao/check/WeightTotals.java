package org.shenbao.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Severity;
import org.shenbao.project.Evaluation;
import org.shenbao.project.Execution;
import org.shenbao.project.Finding;
import org.shenbao.project.Group;
import org.shenbao.project.Indicator;
import org.shenbao.project.Project;
import org.shenbao.project.Quantity;

/**
 * The points of the rows do not add up to the printed total, with or without those of the budget's execution, which may
 * stand as a level without indicators: 预算执行率.
 */
final class WeightTotals implements Check {
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final String rule;
    private final String pointer;
    private final Function<Evaluation, @Nullable Quantity> total;
    private final Function<Indicator, @Nullable Quantity> ofIndicator;
    private final Function<Execution, @Nullable Quantity> ofExecution;
    private final Function<Group, @Nullable Quantity> ofGroup;

    private WeightTotals(
            String rule,
            String pointer,
            Function<Evaluation, @Nullable Quantity> total,
            Function<Indicator, @Nullable Quantity> ofIndicator,
            Function<Execution, @Nullable Quantity> ofExecution,
            Function<Group, @Nullable Quantity> ofGroup) {
        this.rule = rule;
        this.pointer = pointer;
        this.total = total;
        this.ofIndicator = ofIndicator;
        this.ofExecution = ofExecution;
        this.ofGroup = ofGroup;
    }

    static Check ofWeights() {
        return new WeightTotals(
                "weights-do-not-sum",
                "/evaluation/weight/number",
                Evaluation::weight,
                Indicator::weight,
                Execution::weight,
                Group::weight);
    }

    static Check ofScores() {
        return new WeightTotals(
                "scores-do-not-sum",
                "/evaluation/score/number",
                Evaluation::score,
                Indicator::score,
                Execution::score,
                Group::score);
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
        if (near(printed, sum, tolerance)
                || near(printed, withExecution, tolerance)
                || near(printed, sum.add(withoutIndicators(project)), tolerance)) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                rule,
                Severity.WARNING,
                "The rows sum to " + withExecution.toPlainString() + ", printed is " + printed.toPlainString() + ".",
                Map.of("sum", withExecution, "printed", printed),
                List.of(pointer)));
    }

    /** The points of the levels below which no indicator stands. */
    private BigDecimal withoutIndicators(Project project) {
        Set<@Nullable String> levels = new HashSet<>();
        project.indicators().forEach(indicator -> levels.add(indicator.level1()));
        return sum(project.groups().stream()
                .filter(group -> group.level1() != null && !levels.contains(group.level1()))
                .map(group -> number(ofGroup.apply(group))));
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
