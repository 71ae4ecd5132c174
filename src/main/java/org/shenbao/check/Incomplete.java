package org.shenbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Severity;
import org.shenbao.project.Finding;
import org.shenbao.project.Form;
import org.shenbao.project.Organization;
import org.shenbao.project.Project;
import org.shenbao.project.Section;

/**
 * What nearly every form prints is not in the record: the form lacks it, or prints it under words that are in no
 * vocabulary. Either way a reader must know.
 */
final class Incomplete implements Check {
    private static final double SURE = 0.9;
    private static final Pattern OTHER = Pattern.compile("/indicators/\\d+/other/\\d+/label");
    private static final Pattern GOAL =
            Pattern.compile("^\\s*(?:总体|年度|项目|中长期|部门整体)?(?:绩效|总体)目标\\s*[：:]", Pattern.MULTILINE);
    private static final Pattern RESULTS = Pattern.compile("^(?:绩效|总体|年度|项目)?(?:绩效)?目标(?:完成|实现|达成)情况$");
    private static final Pattern LEVELS = Pattern.compile("(?:绩效|产出|数量|质量|时效|效益|满意度)指标");

    @Override
    public Stream<Finding> check(Project project) {
        List<Finding> findings = new ArrayList<>();
        if (project.name() == null) {
            findings.add(missing("name-missing", "No name of a project was found.", "/name"));
        }
        boolean form = project.form() != Form.INDICATOR_TABLE;
        if (form && nameless(project.department()) && nameless(project.implementer())) {
            findings.add(missing(
                    "organization-missing", "No department and no unit was found.", "/department", "/implementer"));
        }
        boolean indicators = !project.indicators().isEmpty();
        if (indicators && project.indicators().stream().allMatch(indicator -> indicator.target() == null)) {
            findings.add(missing("targets-missing", "No indicator has a target.", lacking(project, "target")));
        }
        boolean unknown =
                project.sections().stream().anyMatch(section -> section.kind() == null && section.heading() != null);
        if (indicators && project.goals().isEmpty() && unknown) {
            findings.add(missing(
                    "goals-missing",
                    "The form has indicators and no goal was found; a section of unknown kind may be it.",
                    "/goals"));
        }
        if (!indicators
                && project.goals().isEmpty()
                && project.sections().stream().anyMatch(Incomplete::tellsOfGoals)) {
            findings.add(missing(
                    "goals-missing",
                    "A section holds a line that begins as a goal does; no goal was found.",
                    "/goals"));
        }
        if (!project.goals().isEmpty()
                && project.goals().stream().allMatch(goal -> goal.actual() == null)
                && project.sections().stream().anyMatch(Incomplete::tellsOfResults)) {
            findings.add(missing(
                    "results-missing",
                    "A section is headed as what was reached of the goals; no goal says what was.",
                    "/goals/0/actual"));
        }
        if (!indicators && project.sections().stream().anyMatch(Incomplete::tellsOfIndicators)) {
            findings.add(
                    missing("indicators-missing", "A section tells of indicators and none was found.", "/indicators"));
        }
        boolean scored = project.indicators().stream().anyMatch(indicator -> indicator.score() != null);
        if (scored && project.indicators().stream().allMatch(indicator -> indicator.actual() == null)) {
            findings.add(missing(
                    "actuals-missing", "Indicators have scores and no actual values.", lacking(project, "actual")));
        }
        return findings.stream();
    }

    /**
     * The value that each indicator lacks; the indicators as a whole where cells stand under heads that nothing explains,
     * so that the columns themselves are in doubt.
     */
    private static String[] lacking(Project project, String value) {
        boolean doubtful = project.provenance().stream()
                .anyMatch(evidence -> evidence.confidence() < SURE
                        && OTHER.matcher(evidence.pointer()).matches());
        return doubtful
                ? new String[] {"/indicators"}
                : IntStream.range(0, project.indicators().size())
                        .mapToObj(row -> "/indicators/" + row + "/" + value)
                        .toArray(String[]::new);
    }

    private static boolean tellsOfGoals(Section section) {
        return section.text() != null && GOAL.matcher(section.text()).find();
    }

    private static boolean tellsOfResults(Section section) {
        return section.heading() != null && RESULTS.matcher(section.heading()).find();
    }

    private static boolean tellsOfIndicators(Section section) {
        return Stream.of(section.heading(), section.text())
                .anyMatch(text -> text != null && LEVELS.matcher(text).find());
    }

    private static boolean nameless(@Nullable Organization organization) {
        return organization == null || organization.name() == null;
    }

    private static Finding missing(String rule, String message, String... pointers) {
        return new Finding(rule, Severity.WARNING, message, Map.of(), List.of(pointers));
    }
}
