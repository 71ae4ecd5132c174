package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Method;

/** Reads the score of a whole form in a text of its own: 总分：95.85, or behind the year, （2022年度） 项目总得分：97.5分. */
final class WrittenScore {
    private static final Pattern SCORE =
            Pattern.compile("[\\s\\u3000]*(?:[（(]?\\s*((?:19|20)\\d\\d)\\s*年度?\\s*[）)]?[\\s\\u3000]+)?"
                    + "((?:项目|自评|评价|综合|绩效自评)?(?:总得分|总分))\\s*[：:]\\s*([0-9]{1,3}(?:\\.[0-9]{1,3})?\\s*分?)[\\s\\u3000]*");

    private static final double TOLD = 0.95;

    private WrittenScore() {}

    static boolean is(String text) {
        return SCORE.matcher(text).matches();
    }

    /** The claims of the score, and of the year that may stand before it; none for other texts. */
    static List<Claim> claims(Piece piece) {
        Matcher score = SCORE.matcher(piece.text());
        if (!score.matches()) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        if (score.group(1) != null) {
            claims.add(
                    piece.leaf(Field.FISCAL_YEAR, RowKey.SINGLE, Integer.valueOf(score.group(1)), Method.LABEL, TOLD));
        }
        Piece printed = piece.withText(score.group(3).strip());
        claims.add(printed.leaf(Field.EVALUATION_SCORE_TEXT, RowKey.SINGLE, Method.LABEL, TOLD));
        Numbers.only(printed.text().replaceFirst("分$", ""))
                .ifPresent(number -> claims.add(
                        printed.leaf(Field.EVALUATION_SCORE_NUMBER, RowKey.SINGLE, number, Method.LABEL, TOLD)));
        return claims;
    }
}
