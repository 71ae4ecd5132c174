package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenbao.document.Method;

/** Claims points and per cents. */
final class Quantities {
    private Quantities() {}

    /** The text and the one number that it states; {@code 99.86%} is 99.86. */
    static List<Claim> claims(Piece piece, String text, Parts.OfQuantity parts, RowKey at) {
        List<Claim> claims = new ArrayList<>();
        claims.add(piece.leaf(parts.text(), at, text, Method.GRID, 0.99));
        Optional<BigDecimal> number = Numbers.only(text);
        number.ifPresent(value -> claims.add(piece.leaf(parts.number(), at, value, Method.GRID, 0.99)));
        return claims;
    }
}
