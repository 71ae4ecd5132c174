package org.shenbao.ingest.ofd;

import java.util.Arrays;
import java.util.StringTokenizer;

/** Lists of numbers as OFD writes them. */
final class Numbers {
    private Numbers() {}

    /** Plain numbers; what is none counts as 0. */
    static double[] of(String list) {
        StringTokenizer tokens = new StringTokenizer(list, " \t\r\n,");
        double[] numbers = new double[tokens.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(tokens.nextToken());
        }
        return numbers;
    }

    /**
     * Distances between characters: {@code g 3 2.5} stands for 2.5 three times.
     *
     * @param most how many are wanted; more are not unfolded
     */
    static double[] deltas(String list, int most) {
        StringTokenizer tokens = new StringTokenizer(list, " \t\r\n,");
        double[] numbers = new double[16];
        int size = 0;
        while (tokens.hasMoreTokens() && size < most) {
            String token = tokens.nextToken();
            int times = 1;
            if (token.equalsIgnoreCase("g")) {
                if (tokens.countTokens() < 2) {
                    break;
                }
                times = (int) Math.max(0, Math.min(most - size, number(tokens.nextToken())));
                token = tokens.nextToken();
            }
            if (size + times > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, size + times));
            }
            Arrays.fill(numbers, size, size + times, number(token));
            size += times;
        }
        return Arrays.copyOf(numbers, size);
    }

    static double number(String token) {
        try {
            double number = Double.parseDouble(token);
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
