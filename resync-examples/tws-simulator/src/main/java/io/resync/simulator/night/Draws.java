package io.resync.simulator.night;

import java.time.Duration;
import java.time.LocalDate;

/** Chance, by name, day and launch instead of by turn: what happens elsewhere in the plan does not change a draw. */
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FIRST_NUMBER = 10_000;
    private static final int NUMBERS = 4_000_000;
    private final long seed;

    Draws(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    /** All draws about one event. */
    Draw of(String name, LocalDate day, int launch) {
        var key = seed;
        for (int i = 0; i < name.length(); i++) {
            key = key * 31 + name.charAt(i);
        }
        return new Draw(mix(mix(key) + day.toEpochDay() * GOLDEN + launch));
    }

    record Draw(long key) {
        /** Log-normal around the estimate, which is its median; whole seconds, at least one. */
        Duration duration(Duration estimate, double spread) {
            // Box-Muller with StrictMath: equal on every machine
            var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(1)));
            var normal = radius * StrictMath.cos(2 * Math.PI * uniform(2));
            var seconds = StrictMath.round(estimate.toMillis() / 1_000.0 * StrictMath.exp(spread * normal));
            return Duration.ofSeconds(Math.max(1, seconds));
        }

        boolean happens(double probability) {
            return uniform(3) < probability;
        }

        /** A number of a process. */
        int number() {
            return FIRST_NUMBER + (int) (uniform(4) * NUMBERS);
        }

        int returnCode() {
            return 1 + (int) (uniform(5) * 15);
        }

        /** A part of a span, the end excluded. */
        Duration within(Duration span) {
            return Duration.ofSeconds((long) (uniform(6) * span.toSeconds()));
        }

        private double uniform(int kind) {
            return (mix(key + kind * GOLDEN) >>> 11) * 0x1p-53;
        }
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long bits) {
        var mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
