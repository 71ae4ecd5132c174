package org.shenbao.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

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

    @Test
    void noOtherPairingIsBetter() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[][] likeness = new double[4][4];
            for (double[] row : likeness) {
                for (int i = 0; i < 4; i++) {
                    row[i] = random.nextDouble();
                }
            }
            assertEquals(most(likeness, 0, 0), sum(likeness, Assignment.best(likeness, 4)), 1e-9);
        }
    }

    private static double most(double[][] likeness, int row, int taken) {
        double most = 0;
        for (int i = 0; i < 4 && row < 4; i++) {
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
