package org.shenbao.ingest.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the format General shows them: eleven characters at most, the sign not counted. */
final class GeneralNumber {
    /** What Excel keeps of a number: the rest is noise of binary fractions. */
    static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final int WIDTH = 11;
    private static final double WIDEST = 1e11;
    private static final double SMALLEST = 1e-4;

    private GeneralNumber() {}

    static String show(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WIDEST) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "#NUM!";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal number = new BigDecimal(Math.abs(value), PRECISION);
        double size = Math.abs(value);
        if (size < WIDEST && size >= SMALLEST) {
            int whole = Math.max(1, number.precision() - number.scale());
            String fixed = plain(number.setScale(Math.max(0, WIDTH - whole - 1), RoundingMode.HALF_UP));
            return sign + fixed;
        }
        if (size < SMALLEST && number.stripTrailingZeros().scale() <= WIDTH - 2 && number.precision() <= 2) {
            return sign + plain(number);
        }
        return sign + scientific(number);
    }

    /** The whole number that a cell holds but shows shortened; empty where nothing is shortened. */
    static String shortened(double value) {
        return value == Math.rint(value) && Math.abs(value) >= WIDEST && Math.abs(value) < 1e16
                ? new BigDecimal(value).toPlainString()
                : "";
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    private static String scientific(BigDecimal number) {
        BigDecimal six = number.round(new MathContext(6, RoundingMode.HALF_UP)).stripTrailingZeros();
        int exponent = six.precision() - six.scale() - 1;
        String mantissa = plain(six.movePointLeft(exponent));
        int size = Math.abs(exponent);
        return mantissa + "E" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
}
