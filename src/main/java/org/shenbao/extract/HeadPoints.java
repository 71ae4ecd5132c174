package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;

/** The points that a head prints for all that stands below it: 预算执行情况（10分）, 年度绩效目标1（40分）. */
final class HeadPoints {
    private static final Pattern POINTS = Pattern.compile("[（(]\\s*([0-9０-９]+(?:[.．][0-9０-９]+)?\\s*分)\\s*[）)]");
    /** Points without brackets at the end of a head: 项目绩效85分. */
    private static final Pattern BEHIND =
            Pattern.compile("^\\s*\\p{IsHan}{2,12}[：:]?\\s*([0-9０-９]{1,3}(?:[.．][0-9０-９]+)?\\s*分)\\s*$");

    private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");

    private HeadPoints() {}

    /** The key of the group that stands in the table's row. */
    static RowKey key(FormTable table, int row) {
        return table.key(row).row((row + 1) * 2);
    }

    /** The claims for a group whose head has points, none for another head. */
    static List<Claim> claims(Cell head, RowKey group) {
        return claims(Piece.of(head).withText(CellText.clean(head.text())), group);
    }

    static List<Claim> claims(Piece head, RowKey group) {
        Matcher points = POINTS.matcher(head.text());
        Matcher behind = BEHIND.matcher(head.text());
        boolean bracketed = points.find();
        if (!bracketed && !behind.matches()) {
            return List.of();
        }
        String printed = bracketed ? points.group(1) : behind.group(1);
        String word = (bracketed
                        ? BRACKETS.matcher(head.text()).replaceAll("")
                        : head.text().substring(0, behind.start(1)))
                .replaceFirst("[：:]+$", "")
                .strip();
        List<Claim> claims = new ArrayList<>();
        claims.add(head.leaf(Field.GROUP_LEVEL1, group, word, Method.LABEL, 0.95));
        claims.addAll(Quantities.claims(head, printed, Parts.GROUP_WEIGHT, group));
        return claims;
    }

    /** The text without the points that end it. */
    static String without(String text) {
        Matcher points = POINTS.matcher(text);
        return points.find() && points.end() == text.stripTrailing().length()
                ? text.substring(0, points.start()).strip()
                : text;
    }
}
