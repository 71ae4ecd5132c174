package org.shenbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Severity;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;
import org.shenbao.project.Quantity;

/** A score is higher than the points that can be had. */
final class ScoreOverWeight implements Check {
    @Override
    public Stream<Finding> check(Project project) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < project.indicators().size(); i++) {
            check(
                    project.indicators().get(i).weight(),
                    project.indicators().get(i).score(),
                    "/indicators/" + i,
                    findings);
        }
        for (int i = 0; i < project.execution().size(); i++) {
            check(
                    project.execution().get(i).weight(),
                    project.execution().get(i).score(),
                    "/execution/" + i,
                    findings);
        }
        for (int i = 0; i < project.groups().size(); i++) {
            check(project.groups().get(i).weight(), project.groups().get(i).score(), "/groups/" + i, findings);
        }
        return findings.stream();
    }

    private static void check(@Nullable Quantity weight, @Nullable Quantity score, String row, List<Finding> findings) {
        if (weight == null || score == null || weight.number() == null || score.number() == null) {
            return;
        }
        if (score.number().compareTo(weight.number()) > 0) {
            findings.add(new Finding(
                    "score-over-weight",
                    Severity.WARNING,
                    "The score " + score.text() + " is higher than its " + weight.text() + " points.",
                    Map.of("score", score.text(), "weight", weight.text()),
                    List.of(row + "/score/number")));
        }
    }
}
