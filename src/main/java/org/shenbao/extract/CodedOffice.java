package org.shenbao.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Fallback;

/** Reads an office with its code over a form's fields, without any label: {@code 207103津川区人民法院}. */
final class CodedOffice {
    private static final Pattern CODED = Pattern.compile("([0-9]{3,12})\\s*[-—－]?\\s*(\\p{IsHan}[\\p{IsHan}（）()]{2,30}"
            + "(?:局|院|厅|委|委员会|处|中心|学校|小学|中学|大学|办|办公室|站|所|部|馆|队|政府|社|协会|联合会|会|团|园))");
    /** Nothing but its place says whose office it is. */
    private static final double BY_SHAPE = 0.8;

    private CodedOffice() {}

    /** The claims of the office as the one that carries the project out, where the form names no other; none for other texts. */
    static List<Claim> claims(Piece piece) {
        Matcher coded = CODED.matcher(piece.text().strip());
        if (!coded.matches()) {
            return List.of();
        }
        return List.of(
                new Fallback(
                        piece.leaf(Field.IMPLEMENTER_NAME, RowKey.SINGLE, coded.group(2), Method.PATTERN, BY_SHAPE),
                        List.of()),
                new Fallback(
                        piece.leaf(Field.IMPLEMENTER_CODE, RowKey.SINGLE, coded.group(1), Method.PATTERN, BY_SHAPE),
                        List.of()));
    }
}
