package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Method;

/** The score and the grade that a sentence of a report states: 自评得分93.6分，自评等级为优。 */
final class StatedScore {
    private static final Pattern SCORE =
            Pattern.compile("(?:得分|评分|总分|分数)[为是：:]?\\s*([0-9]{1,3}(?:\\.[0-9]{1,2})?\\s*分)");
    private static final Pattern GRADE =
            Pattern.compile("(?:等级|等次|结论|结果|评级|评定)[为是：:]?\\s*[“\"]?(优秀|良好|中等|优|良|中|差)[”\"]?(?=[。；，、]|$)");
    /** Prose may speak of another's score. */
    private static final double SURE = 0.75;

    private StatedScore() {}

    /** The claims of the only score and the only grade in the sentences; of several none is surely the project's. */
    static List<Claim> in(Piece sentences) {
        List<Claim> claims = new ArrayList<>();
        List<String> scores = all(SCORE, sentences.text());
        if (scores.size() == 1) {
            Piece score = sentences.withText(scores.get(0));
            claims.add(score.leaf(Field.EVALUATION_SCORE_TEXT, RowKey.SINGLE, Method.PATTERN, SURE));
            Numbers.only(score.text())
                    .ifPresent(number -> claims.add(
                            score.leaf(Field.EVALUATION_SCORE_NUMBER, RowKey.SINGLE, number, Method.PATTERN, SURE)));
        }
        List<String> grades = all(GRADE, sentences.text());
        if (grades.size() == 1) {
            claims.add(sentences
                    .withText(grades.get(0))
                    .leaf(Field.EVALUATION_GRADE, RowKey.SINGLE, Method.PATTERN, SURE));
        }
        return claims;
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).distinct().toList();
    }
}
