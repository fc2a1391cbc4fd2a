package io.resync.agent.diagnose;

import io.resync.knowledge.Passage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What says what to do: numbered steps. */
final class Steps {
    private static final Pattern STEP = Pattern.compile("\\s*\\d{1,3}[.)]\\s.*");

    private Steps() {}

    /** From the first step on, or all of it where there is none. */
    static String of(String passage) {
        var steps = passage.lines().dropWhile(line -> !isStep(line)).collect(Collectors.joining(" "));
        return steps.isBlank() ? passage : steps;
    }

    /** Of the passages found in one document, the first that lists steps, or else the first. */
    static Passage in(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.text().lines().anyMatch(Steps::isStep))
                .findFirst()
                .orElse(passages.get(0));
    }

    private static boolean isStep(String line) {
        return STEP.matcher(line).matches();
    }
}
