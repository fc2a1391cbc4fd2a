package io.resync.simulator.generate;

import java.util.SplittableRandom;

/** Seeded draws. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Log-normal: half of all draws lie under the median. */
    double around(double median, double spread) {
        var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return median * StrictMath.exp(spread * radius * StrictMath.cos(2 * Math.PI * random.nextDouble()));
    }
}
