package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Method;

/** Reads the score of a whole form in a text of its own: 总分：95.85, or behind the year, （2022年度） 项目总得分：97.5分. */
final class WrittenScore {
    private static final Pattern SCORE =
            Pattern.compile("[\\s\\u3000]*(?:[（(]?\\s*((?:19|20)\\d\\d)\\s*年度?\\s*[）)]?[\\s\\u3000]+)?"
                    + "((?:项目|自评|评价|综合|绩效自评)?(?:总得分|总分))\\s*[：:]\\s*([0-9]{1,3}(?:\\.[0-9]{1,3})?\\s*分?)[\\s\\u3000]*");

    private static final double TOLD = 0.95;
    /** 总分：100 may say what can be reached. */
    private static final double OF_POINTS = 0.8;

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

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
        Optional<BigDecimal> number = Numbers.only(printed.text().replaceFirst("分$", ""));
        boolean full = !score.group(2).endsWith("得分")
                && number.filter(points -> points.compareTo(FULL) == 0).isPresent();
        double sure = full ? OF_POINTS : TOLD;
        claims.add(printed.leaf(Field.EVALUATION_SCORE_TEXT, RowKey.SINGLE, Method.LABEL, sure));
        number.ifPresent(points ->
                claims.add(printed.leaf(Field.EVALUATION_SCORE_NUMBER, RowKey.SINGLE, points, Method.LABEL, sure)));
        return claims;
    }
}
