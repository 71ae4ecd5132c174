package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;

/** Throws the goals of a table. */
final class GoalTexts {
    private GoalTexts() {}

    static List<Goal> thrown(Dice dice) {
        int year = dice.between(2021, 2027);
        boolean overall = dice.perCent(50);
        List<Goal> goals = new ArrayList<>();
        goals.add(new Goal((overall ? "总体目标" : "中长期绩效目标") + "(" + year + "年-" + (year + 2) + "年)", text(dice)));
        goals.add(new Goal(overall ? "预算年度(" + year + "年)目标" : "年度绩效目标(" + year + "年)", text(dice)));
        return goals;
    }

    private static String text(Dice dice) {
        Phrases phrases = new Phrases(dice);
        int paragraphs = dice.perCent(60) ? 1 : dice.between(2, 4);
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= paragraphs; i++) {
            StringBuilder text = new StringBuilder(paragraphs > 1 ? i + "." : "");
            int clauses = dice.between(1, 5);
            for (int clause = 0; clause < clauses; clause++) {
                text.append(dice.of(Words.ALL.of("goal.verb")))
                        .append(phrases.name(dice.between(8, 24)).text())
                        .append("，");
            }
            text.append(dice.of(Words.ALL.of("goal.effect"))).append(i == paragraphs ? "。" : "；");
            texts.add(text.toString());
        }
        return String.join("\n", texts);
    }
}
