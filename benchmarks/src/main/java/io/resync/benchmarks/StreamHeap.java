package io.resync.benchmarks;

import com.sun.management.GarbageCollectorMXBean;
import io.resync.Deadline;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much heap a walk over all jobs takes above what the idle client has in use, garbage included. The engine runs in a
 * process of its own. Run: {@code java -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar
 * io.resync.benchmarks.StreamHeap 200000}.
 */
final class StreamHeap {
    private static final List<GarbageCollectorMXBean> COLLECTORS =
            ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);

    private final HttpTwsClient client;
    private long peak;

    private StreamHeap(URI endpoint) {
        var credentials = new Credentials.Basic("wauser", "secret");
        client = HttpTwsClient.connect(TwsClientOptions.builder(new EngineId("bench"), endpoint, credentials)
                .build());
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(of(Integer.parseInt(arguments[0])));
    }

    /** What was seen, in bytes. */
    record Measured(long jobs, Duration time, long idle, long peak, long after) {
        @Override
        public String toString() {
            return "%,d jobs in %d ms; heap in use %.1f MB idle, at most %.1f MB, so %.1f MB above idle; %.1f MB after it"
                    .formatted(jobs, time.toMillis(), mb(idle), mb(peak), mb(peak - idle), mb(after));
        }

        private static double mb(long bytes) {
            return bytes / (1024.0 * 1024);
        }
    }

    static Measured of(int jobs) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var engine = new ProcessBuilder(java, "-cp", classes, PageServer.class.getName(), Integer.toString(jobs))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(engine.getInputStream(), StandardCharsets.UTF_8))) {
            return new StreamHeap(URI.create(said.readLine())).walk();
        } finally {
            engine.destroy();
        }
    }

    private Measured walk() {
        try (client) {
            long idle = settled();
            long began = System.nanoTime();
            long seen = walkOverAll();
            var time = Duration.ofNanos(System.nanoTime() - began);
            return new Measured(seen, time, idle, peak, settled());
        }
    }

    private long walkOverAll() {
        long seen = 0;
        try (var jobs = client.eachJob(JobFilter.all(), Deadline.in(Duration.ofMinutes(5)))) {
            for (var each = jobs.iterator(); each.hasNext(); each.next()) {
                if (++seen % 1_000 == 0) {
                    sample();
                }
            }
        }
        return seen;
    }

    /** Now, and before the last collections: that is when the most is in use. */
    private void sample() {
        peak = Math.max(peak, used());
        for (var collector : COLLECTORS) {
            var last = collector.getLastGcInfo();
            if (last != null) {
                peak = Math.max(peak, used(last.getMemoryUsageBeforeGc()));
            }
        }
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pools.get(pool.getName()))
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static long settled() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
