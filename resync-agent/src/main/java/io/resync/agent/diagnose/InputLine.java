package io.resync.agent.diagnose;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The line of a log that tells with which value a job worked: one that was read from a file of settings, or that comes back in the
 * line that shows what became of it.
 */
final class InputLine {
    private static final int LOOKED_BACK = 60;
    private static final int LONG = 4;
    private static final Pattern VALUE = Pattern.compile(
            "\\b([A-Za-z_][\\w.]{2,})(?:\\s*=\\s*|:\\s+(?=['\"]?[\\w./-]+['\"]?\\s*$))['\"]?([\\w./-]+)");
    private static final Pattern SETTINGS = Pattern.compile(
            "(?i)[\\w.-]+\\.(?:ini|par|parm|prm|param|params|cfg|cnf|conf|config|properties|props|ya?ml|env|ctl|toml)\\b");

    private final List<String> lines;
    private final int result;

    /** Looks before the line with the result. */
    InputLine(List<String> lines, int result) {
        this.lines = lines;
        this.result = result;
    }

    /** The index of the line; one from a file of settings goes first. */
    OptionalInt find() {
        var read = first(line -> SETTINGS.matcher(line).find() && values(line).anyMatch(this::comesBack));
        return read.isPresent() ? read : first(line -> values(line).anyMatch(this::standsInResult));
    }

    private OptionalInt first(Predicate<String> fits) {
        return IntStream.range(Math.max(0, result - LOOKED_BACK), result)
                .filter(index -> fits.test(lines.get(index)))
                .findFirst();
    }

    private static Stream<MatchResult> values(String line) {
        return VALUE.matcher(line).results();
    }

    /** As the same setting in another line, or as the value in the line of the result. */
    private boolean comesBack(MatchResult value) {
        var again = Pattern.compile("\\b" + Pattern.quote(value.group(1)) + "\\b");
        var read = lines.subList(Math.max(0, result - LOOKED_BACK), result + 1).stream()
                .filter(line -> again.matcher(line).find())
                .count();
        return read > 1 || standsInResult(value);
    }

    private boolean standsInResult(MatchResult value) {
        return value.group(2).length() >= LONG
                && Pattern.compile("(?<![\\w])" + Pattern.quote(value.group(2)) + "(?![\\w])")
                        .matcher(lines.get(result))
                        .find();
    }
}
