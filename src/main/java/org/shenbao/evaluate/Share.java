package org.shenbao.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole; none of nothing. */
record Share(long part, long whole) {
    private static final int DECIMALS = 4;

    /** Rounded down, so that 1 is all of them. */
    Optional<BigDecimal> value() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN));
    }

    /** A thousand times the share, rounded up, so that 0 is none of them. */
    Optional<BigDecimal> perThousand() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(1000 * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.UP));
    }

    /** The value for people. */
    String words() {
        return value().map(BigDecimal::toPlainString).orElse("-");
    }
}
