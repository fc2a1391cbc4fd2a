package io.resync.benchmarks;

import io.resync.agent.understand.NameIndex;
import io.resync.query.EntityType;
import io.resync.query.Names;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much heap the names of a plan take, after collections. Run: {@code java -XX:+UseSerialGC -cp
 * benchmarks/target/benchmarks.jar io.resync.benchmarks.NamesHeap 200000}.
 */
final class NamesHeap {
    private static final int JOBS_IN_A_STREAM = 12;
    private static final int WORKSTATIONS = 300;
    private static final int SPREAD = 7919;
    private static final double MB = 1024.0 * 1024;

    private NamesHeap() {}

    public static void main(String[] arguments) {
        int jobs = Integer.parseInt(arguments[0]);
        long idle = settled();
        long began = System.nanoTime();
        var index = index(jobs);
        var time = Duration.ofNanos(System.nanoTime() - began);
        long held = settled() - idle;
        System.out.printf(
                "%,d jobs, all of different names: %.1f MB, made in %d ms; %d found%n",
                jobs, held / MB, time.toMillis(), index.find(name(jobs - 1)).size());
    }

    private static Names index(int jobs) {
        List<String> names = IntStream.range(0, jobs).mapToObj(NamesHeap::name).toList();
        return NameIndex.of(Map.of(EntityType.JOB, names));
    }

    private static String name(int i) {
        var own = Integer.toString(i * SPREAD, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "AGT" + i % WORKSTATIONS + "#/RETAIL/STREAM" + i / JOBS_IN_A_STREAM + "_D.LOAD_" + own;
    }

    private static long settled() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
