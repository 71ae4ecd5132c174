package org.shenbao.check;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Severity;
import org.shenbao.project.Finding;
import org.shenbao.project.Horizon;
import org.shenbao.project.Indicator;
import org.shenbao.project.Project;

/** A date in a target lies in another year than the project's, as in a form copied from the year before. */
final class DatesOutsideYear implements Check {
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?=\\s*年|[./-][0-9]{1,2}(?![0-9]))");

    @Override
    public Stream<Finding> check(Project project) {
        @Nullable Integer fiscalYear = project.fiscalYear();
        if (fiscalYear == null) {
            return Stream.empty();
        }
        return IntStream.range(0, project.indicators().size())
                .boxed()
                .flatMap(i -> check(project.indicators().get(i), i, fiscalYear));
    }

    private static Stream<Finding> check(Indicator indicator, int index, int fiscalYear) {
        if (indicator.target() == null || indicator.horizon() == Horizon.OVERALL) {
            return Stream.empty();
        }
        String text = indicator.target().text();
        List<Integer> years = YEAR.matcher(text)
                .results()
                .map((MatchResult result) -> Integer.valueOf(result.group(1)))
                .toList();
        if (years.isEmpty() || years.contains(fiscalYear)) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                "year-mismatch",
                Severity.WARNING,
                "The target '" + text + "' lies in " + years.get(0) + ", the project's year is " + fiscalYear + ".",
                Map.of("target", text, "targetYear", years.get(0), "fiscalYear", fiscalYear),
                List.of("/indicators/" + index + "/target/text")));
    }
}
