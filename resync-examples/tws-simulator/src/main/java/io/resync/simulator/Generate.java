package io.resync.simulator;

import io.resync.simulator.generate.EstateGenerator;
import io.resync.simulator.generate.EstateShape;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The command that writes an estate instead of serving one. */
final class Generate {
    static final String OPTION = "--generate";
    private static final List<String> OPTIONS = List.of(OPTION, "--jobs", "--edges", "--seed");
    private static final String USAGE = "options: --generate DIR  --jobs N (1000)  --edges M (2 N)  --seed S (1)";

    private Generate() {}

    static void run(String[] arguments, PrintStream out) throws IOException {
        var options = new TreeMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("cannot use " + arguments[i] + " to generate an estate; " + USAGE);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        var jobs = number("--jobs", options.getOrDefault("--jobs", "1000"));
        var edges = number("--edges", options.getOrDefault("--edges", String.valueOf(2L * jobs)));
        var shape = new EstateShape(jobs, edges, seed(options.getOrDefault("--seed", "1")));
        var folder = Path.of(options.getOrDefault(OPTION, ""));
        write(folder, shape);
        out.println("estate of " + jobs + " jobs and " + edges + " edges in " + folder);
    }

    private static void write(Path folder, EstateShape shape) throws IOException {
        try {
            EstateGenerator.write(folder, shape);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " holds an estate already; expected a folder without estate.json", e);
        }
    }

    private static int number(String option, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(option + " takes a number, got '" + text + "'; " + USAGE);
        }
        return Integer.parseInt(text);
    }

    private static long seed(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("--seed takes a number, got '" + text + "'; " + USAGE);
        }
        return Long.parseLong(text);
    }
}
