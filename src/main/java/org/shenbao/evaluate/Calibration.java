package org.shenbao.evaluate;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Whether confidences keep what they promise: of found values, in ten bins of confidence, how many are right. */
final class Calibration {
    static final int BINS = 10;

    private final long[] leaves = new long[BINS];
    private final long[] right = new long[BINS];

    void add(JudgedLeaf judged) {
        BigDecimal confidence = judged.confidence();
        if (confidence != null) {
            int bin =
                    Math.max(0, Math.min(BINS - 1, confidence.movePointRight(1).intValue()));
            leaves[bin]++;
            right[bin] += judged.leaf().right() ? 1 : 0;
        }
    }

    /** The share that is right of the values in the bin; the last bin has both its ends. */
    Share right(int bin) {
        return new Share(right[bin], leaves[bin]);
    }

    /** The share of values that are sure: all of the last bin. */
    Share sure() {
        return new Share(
                leaves[BINS - 1],
                IntStream.range(0, BINS).mapToLong(bin -> leaves[bin]).sum());
    }

    /** {@code 0.3-0.4} */
    static String name(int bin) {
        return BigDecimal.valueOf(bin, 1) + "-" + BigDecimal.valueOf(bin + 1, 1);
    }
}
