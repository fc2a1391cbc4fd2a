package io.resync.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Starts an engine from the command line, or writes an estate for one. */
public final class Main {
    private static final List<String> OPTIONS = List.of(
            "--estate", "--port", "--user", "--password", "--api-key", "--level", "--fault", "--living", "--speed");
    private static final String USAGE =
            "options: --estate DIR  --port N (31116)  --user NAME (wauser)  --password TEXT (wauser)  --api-key KEY"
                    + "  --level 9.4|10.1.1|10.2.5|10.2.8  --fault PATH:FAULT[,PATH:FAULT]  --tls"
                    + "  --living SEED  --speed FACTOR (1; 0 stands still); or --generate DIR";

    private Main() {}

    /** Runs until the process ends, or an estate is written; exits with 2 when an option or the estate cannot be used. */
    public static void main(String[] arguments) {
        try {
            if (List.of(arguments).contains(Generate.OPTION)) {
                Generate.run(arguments, System.out);
            } else {
                start(arguments, System.out);
            }
        } catch (IllegalArgumentException | InvalidEstateException | IOException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static Simulator start(String[] arguments, PrintStream out) throws IOException {
        var options = options(arguments);
        var estate = options.get("--estate");
        var simulator = estate == null ? startDemo(options) : start(Path.of(estate), options);
        out.println("engine at " + simulator.endpoint());
        return simulator;
    }

    private static Simulator startDemo(Map<String, String> options) throws IOException {
        var folder = Files.createTempDirectory("resync-demo-");
        try {
            return start(DemoEstate.unpack(folder), options);
        } finally {
            delete(folder); // an estate is read once, at start
        }
    }

    private static Simulator start(Path estate, Map<String, String> options) {
        var faults = faults(options.getOrDefault("--fault", ""));
        var builder = Simulator.builder(estate)
                .port(port(options.getOrDefault("--port", "31116")))
                .user(options.getOrDefault("--user", "wauser"), options.getOrDefault("--password", "wauser"));
        Optional.ofNullable(options.get("--api-key")).ifPresent(builder::apiKey);
        Optional.ofNullable(options.get("--living")).map(Main::seed).ifPresent(builder::living);
        Optional.ofNullable(options.get("--speed")).ifPresent(factor -> setSpeed(builder, factor));
        Optional.ofNullable(options.get("--level")).map(Level::of).ifPresent(builder::level);
        Optional.ofNullable(options.get("--tls")).ifPresent(given -> builder.tls());
        var simulator = builder.start();
        faults.forEach(simulator::fault);
        return simulator;
    }

    private static Map<String, Fault> faults(String text) {
        var faults = new TreeMap<String, Fault>();
        for (var one : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            var colon = one.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("--fault takes PATH:FAULT, got '" + one + "'; " + USAGE);
            }
            faults.put(one.substring(0, colon), Fault.parse(one.substring(colon + 1)));
        }
        return faults;
    }

    private static long seed(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("--living takes a number, got '" + text + "'; " + USAGE);
        }
        return Long.parseLong(text);
    }

    private static void setSpeed(Simulator.Builder builder, String text) {
        if (!text.matches("\\d{1,7}(\\.\\d{1,3})?")) {
            throw new IllegalArgumentException("--speed takes a number from 0 on, got '" + text + "'; " + USAGE);
        }
        var factor = Double.parseDouble(text);
        if (factor == 0) {
            builder.frozen();
        } else {
            builder.speed(factor);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new TreeMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (arguments[i].equals("--tls")) {
                options.put(arguments[i--], "");
                continue;
            }
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                var problem = OPTIONS.contains(arguments[i]) ? "no value after " : "unknown option ";
                throw new IllegalArgumentException(problem + arguments[i] + "; " + USAGE);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("--port takes a number, got '" + text + "'; " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
