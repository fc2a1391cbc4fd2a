package io.resync.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures how good the answers are, on any data that somebody brings. Run: {@code java -cp
 * benchmarks/target/benchmarks.jar io.resync.benchmarks.Quality SUITE …}.
 */
public final class Quality {
    private static final int FINISHED = 0;
    private static final int WRONG_CALL = 1;
    private static final int BAD_LINE = 2;

    private static final Map<String, QualitySuite> SUITES = new TreeMap<>(Map.of(
            "context", new ContextSuite(),
            "grounding", new GroundingSuite(),
            "intents", new IntentsSuite(),
            "logs", new LogsSuite(),
            "scenarios", new ScenariosSuite(),
            "understanding", new UnderstandingSuite()));

    private Quality() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Prints the figures, or what is wrong, and returns the exit code: figures that are low are no failure. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            measure(arguments, out);
            return FINISHED;
        } catch (BadLineException e) {
            err.println(e.getMessage());
            return BAD_LINE;
        } catch (WrongCallException e) {
            err.println(e.getMessage());
            SUITES.forEach((name, suite) -> err.println("  " + name + " " + suite.usage() + " [--json FILE]"));
        } catch (IOException | UncheckedIOException e) {
            err.println("Cannot read or write: " + e.getMessage());
        }
        return WRONG_CALL;
    }

    private static void measure(String[] arguments, PrintStream out) throws IOException {
        var suite = arguments.length == 0 ? null : SUITES.get(arguments[0]);
        if (suite == null) {
            throw new WrongCallException("The first argument names a suite:");
        }
        var options = Options.of(Arrays.asList(arguments).subList(1, arguments.length));
        var json = options.optionalPath("json");
        var figures = suite.measure(options);
        figures.print(out);
        if (json != null) {
            figures.write(json);
        }
    }
}
