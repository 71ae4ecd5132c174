package org.shenbao.ingest.metafile;

import org.jspecify.annotations.Nullable;

/** How wide characters are where nobody says it. */
final class Advances {
    private Advances() {}

    /** Edges of the characters of a text in units of {@code em}, from 0. */
    static double[] edges(String text, double em) {
        double[] edges = new double[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            edges[i + 1] = edges[i] + em * of(text.charAt(i));
        }
        return edges;
    }

    /** The advance of one UTF-16 unit as a share of the em square, in a Chinese font. */
    static double of(char unit) {
        if (Character.isLowSurrogate(unit) || Character.isISOControl(unit)) {
            return 0;
        }
        if (unit < 0x2010) {
            return Character.getType(unit) == Character.NON_SPACING_MARK ? 0 : 0.5;
        }
        boolean half = unit >= 0xff61 && unit <= 0xffdc;
        return half ? 0.5 : 1;
    }

    /**
     * The advances that a record gives, in logical units.
     *
     * <p>Not a record: they are arrays.
     */
    static final class Given {
        static final Given NONE = new Given(null, null);
        private final double @Nullable [] along;
        private final double @Nullable [] lifts;

        Given(double @Nullable [] along, double @Nullable [] lifts) {
            this.along = along;
            this.lifts = lifts;
        }

        double @Nullable [] along() {
            return along;
        }

        double @Nullable [] lifts() {
            return lifts;
        }

        /** Those of a text in bytes: a character's is the sum of its bytes'. */
        Given perUnit(FontCharsets.Decoded decoded) {
            double[] perByte = along;
            if (perByte == null) {
                return NONE;
            }
            double[] perUnit = new double[decoded.text().length()];
            int at = 0;
            for (int i = 0; i < perUnit.length; i++) {
                for (int j = 0; j < decoded.bytes().get(i); j++) {
                    perUnit[i] += perByte[at];
                    at++;
                }
            }
            return new Given(perUnit, null);
        }
    }
}
