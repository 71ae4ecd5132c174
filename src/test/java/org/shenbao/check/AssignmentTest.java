package org.shenbao.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    @Test
    void theBestPairingIsNotTheGreedyOne() {
        double[][] likeness = {{0.9, 0.8}, {0.8, 0.1}};
        assertArrayEquals(new int[] {1, 0}, Assignment.best(likeness, 2));
    }

    @Test
    void whatIsLikeNothingStaysAlone() {
        assertArrayEquals(new int[] {-1, 0, -1}, Assignment.best(new double[][] {{0}, {0.5}, {0.4}}, 1));
        assertArrayEquals(new int[] {2}, Assignment.best(new double[][] {{0, 0.1, 0.7}}, 3));
        assertArrayEquals(new int[] {}, Assignment.best(new double[0][], 2));
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "3, 5", "5, 3"})
    void noOtherPairingIsBetter(int lefts, int rights) {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[][] likeness = random(lefts, rights, random);
            assertEquals(most(likeness, 0, 0), sum(likeness, Assignment.best(likeness, rights)), 1e-9);
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyThatHaveNoPartnerTakeNoTime() {
        double[][] likeness = random(10, 20_000, new Random(3));
        assertEquals(
                10, IntStream.of(Assignment.best(likeness, 20_000)).distinct().count());
    }

    private static double[][] random(int lefts, int rights, Random random) {
        double[][] likeness = new double[lefts][rights];
        for (double[] row : likeness) {
            Arrays.setAll(row, i -> random.nextDouble());
        }
        return likeness;
    }

    private static double most(double[][] likeness, int row, int taken) {
        if (row == likeness.length) {
            return 0;
        }
        double most = most(likeness, row + 1, taken);
        for (int i = 0; i < likeness[row].length; i++) {
            if ((taken & 1 << i) == 0) {
                most = Math.max(most, likeness[row][i] + most(likeness, row + 1, taken | 1 << i));
            }
        }
        return most;
    }

    private static double sum(double[][] likeness, int[] match) {
        double sum = 0;
        for (int i = 0; i < match.length; i++) {
            sum += match[i] < 0 ? 0 : likeness[i][match[i]];
        }
        return sum;
    }
}
