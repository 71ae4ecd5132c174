package org.shenbao.reassemble.generated;

import java.util.List;
import java.util.SplittableRandom;

/** All that is random in a generated table: the same seed throws the same. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole number from {@code least} to {@code most}, both inclusive. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Whether something happens that happens in so many of a hundred cases. */
    boolean perCent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The index of one of the weights, as often as its share of their sum. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int thrown = random.nextInt(sum);
        int index = 0;
        while (thrown >= weights[index]) {
            thrown -= weights[index++];
        }
        return index;
    }
}
