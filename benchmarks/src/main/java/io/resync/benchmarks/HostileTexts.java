package io.resync.benchmarks;

import io.resync.agent.understand.QueryProcessor;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * How long it takes to understand texts that nobody types: 50,000 and 100,000 characters of several shapes. Run: {@code java
 * -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar io.resync.benchmarks.HostileTexts}.
 */
final class HostileTexts {
    private static final int ROUNDS = 11;
    private static final Map<String, IntFunction<String>> SHAPES = shapes();

    private HostileTexts() {}

    public static void main(String[] arguments) {
        var processor = QueryProcessor.standard();
        SHAPES.forEach((name, shape) -> Times.of(processor, shape.apply(100_000), 5)); // warm
        System.out.printf(
                "%-36s %9s %9s %6s %12s%n", "shape, time of the processor", "50 kB", "100 kB", "ratio", "by the clock");
        SHAPES.forEach((name, shape) -> {
            var half = Times.of(processor, shape.apply(50_000), ROUNDS);
            var whole = Times.of(processor, shape.apply(100_000), ROUNDS);
            System.out.printf(
                    "%-36s %6.1f ms %6.1f ms %6.1f %9.1f ms%n",
                    name, half.processor(), whole.processor(), whole.processor() / half.processor(), whole.clock());
        });
    }

    static Map<String, IntFunction<String>> all() {
        return SHAPES;
    }

    private static Map<String, IntFunction<String>> shapes() {
        var shapes = new LinkedHashMap<String, IntFunction<String>>();
        shapes.put("one long word", repeated("a"));
        shapes.put("one word of different letters", HostileTexts::ideographs);
        shapes.put("all different names", names("J%06d_X "));
        shapes.put("all different qualified names", names("WS%04d#JS%04d.JOB%04d "));
        shapes.put("different unknown words", HostileTexts::words);
        shapes.put("open brackets", repeated("("));
        shapes.put("nested quotes", repeated("\"'`"));
        shapes.put("quoted names", names("\"J%06d\" "));
        shapes.put("dots", repeated("."));
        shapes.put("names joined by dots", repeated("A."));
        shapes.put("storm of # and @", repeated("#@"));
        shapes.put("patterns", repeated("@#@.@ "));
        shapes.put("digits", repeated("1234567890"));
        shapes.put("times", repeated("10:15 11/20/26 "));
        shapes.put("mixed scripts", repeated("aбक中1é_"));
        shapes.put("accents on one letter", repeated("\u0301"));
        shapes.put("wishes", repeated("please don't cancel X and "));
        shapes.put("clauses that refuse", repeated("no canceles X, "));
        shapes.put("clauses that refuse, and a question", names("why J%06d? don't cancel X, "));
        shapes.put("verbs that reach nothing", repeated("put "));
        shapes.put("requests that name nothing", repeated("can you run "));
        shapes.put("refused clauses that end", repeated("don't cancel X. "));
        shapes.put("statuses that are read", repeated("run the status "));
        shapes.put("negations", repeated("not "));
        shapes.put("questions", repeated("why? "));
        shapes.put("spaces", repeated(" "));
        return shapes;
    }

    private static IntFunction<String> repeated(String piece) {
        return length -> piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static IntFunction<String> names(String form) {
        return length -> {
            var text = new StringBuilder();
            for (int i = 0; text.length() < length; i++) {
                text.append(form.formatted(i, i, i));
            }
            return text.substring(0, length);
        };
    }

    private static String words(int length) {
        var random = new Random(42);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(6) == 0 ? " " : "");
        }
        return text.substring(0, length);
    }

    private static String ideographs(int length) {
        var random = new Random(42);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) random.nextInt(0x4e00, 0x9fff));
        }
        return text.toString();
    }

    /** Medians in milliseconds. Time of the processor does not count what others do on the machine. */
    record Times(double processor, double clock) {
        static Times of(QueryProcessor processor, String text, int rounds) {
            var threads = ManagementFactory.getThreadMXBean();
            var used = new long[rounds];
            var passed = new long[rounds];
            for (int i = 0; i < rounds; i++) {
                long usedBefore = threads.getCurrentThreadCpuTime();
                long began = System.nanoTime();
                processor.process(text, null);
                passed[i] = System.nanoTime() - began;
                used[i] = threads.getCurrentThreadCpuTime() - usedBefore;
            }
            return new Times(median(used), median(passed));
        }

        private static double median(long[] nanos) {
            Arrays.sort(nanos);
            return nanos[nanos.length / 2] / 1e6;
        }
    }
}
