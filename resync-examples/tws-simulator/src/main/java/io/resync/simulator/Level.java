package io.resync.simulator;

import java.util.Arrays;
import java.util.List;

/** A product level that can be simulated. Which calls exist on which stands in this module's README. */
public enum Level {
    /** First generation only, Basic credentials only, no folders. */
    V9_4("9.4"),
    /** The first with the second generation; its first generation still has the spellings of 9.4. */
    V10_1_1("10.1.1"),
    /** Both generations, with paths for predecessors and successors and without prompts in the second. */
    V10_2_5("10.2.5"),
    /** Prompts came; predecessors, successors and the count of job streams went. */
    V10_2_8("10.2.8");

    private final String text;

    Level(String text) {
        this.text = text;
    }

    /** Reads {@code 9.4}, {@code 10.1.1}, {@code 10.2.5} or {@code 10.2.8}. */
    public static Level of(String text) {
        return Arrays.stream(values())
                .filter(level -> level.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no level '" + text
                        + "' to simulate; expected one of "
                        + Arrays.stream(values()).map(Level::text).toList()));
    }

    /** The highest level that is not above a version; the lowest for versions below all. */
    static Level nearest(String version) {
        return Arrays.stream(values())
                .filter(level -> Arrays.compare(numbers(level.text), numbers(version)) <= 0)
                .reduce(V9_4, (lower, higher) -> higher);
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+", -1))
                .filter(part -> !part.isEmpty() && part.length() < 10)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** As the engine says it. */
    public String text() {
        return text;
    }

    boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }

    /** All from this level on. */
    List<Level> on() {
        return Arrays.stream(values()).filter(level -> level.isAtLeast(this)).toList();
    }

    /** From this level to the other, both included. */
    List<Level> to(Level last) {
        return on().stream().filter(last::isAtLeast).toList();
    }
}
