package io.resync.benchmarks;

import io.resync.agent.classify.IntentClassifier;
import io.resync.agent.understand.QueryProcessor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;

/**
 * What the classifier of Resync's own intents takes: its file, its heap, the time to load it; and how long the first
 * processor of a fresh JVM takes to make and to understand its first question. Run: {@code java -XX:+UseSerialGC -cp
 * benchmarks/target/benchmarks.jar io.resync.benchmarks.LearntIntentsHeap}.
 */
final class LearntIntentsHeap {
    private static final String MODEL = "/io/resync/agent/understand/intents.model";
    private static final int COPIES = 5;

    private LearntIntentsHeap() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(measured());
    }

    /** What was seen: sizes in bytes. */
    record Measured(long file, long heap, Duration load, Duration start, Duration question) {
        @Override
        public String toString() {
            return "model file %.1f MB; classifier %.1f MB of heap; loaded in %d ms once warm; first processor of the JVM made in %d ms, its first question understood in %d ms"
                    .formatted(mb(file), mb(heap), load.toMillis(), start.toMillis(), question.toMillis());
        }

        private static double mb(long bytes) {
            return bytes / (1024.0 * 1024);
        }
    }

    /** The start first: it is the first only once. */
    static Measured measured() throws IOException {
        long began = System.nanoTime();
        var processor = QueryProcessor.standard();
        long made = System.nanoTime();
        processor.process("why did the job PAYROLL_NIGHTLY fail?", null);
        long understood = System.nanoTime();
        var model = model();
        var classifiers = new ArrayList<IntentClassifier>();
        long before = settled();
        long loading = 0;
        for (int i = 0; i < COPIES; i++) {
            long start = System.nanoTime();
            classifiers.add(IntentClassifier.load(new ByteArrayInputStream(model)));
            loading = System.nanoTime() - start;
        }
        long heap = (settled() - before) / classifiers.size();
        return new Measured(
                model.length,
                heap,
                Duration.ofNanos(loading),
                Duration.ofNanos(made - began),
                Duration.ofNanos(understood - made));
    }

    private static byte[] model() throws IOException {
        try (var in = QueryProcessor.class.getResourceAsStream(MODEL)) {
            return Objects.requireNonNull(in, MODEL).readAllBytes();
        }
    }

    private static long settled() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
