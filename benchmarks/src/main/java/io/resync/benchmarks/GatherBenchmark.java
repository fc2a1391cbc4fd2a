package io.resync.benchmarks;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Reading;
import io.resync.agent.gather.ServiceOrchestrator;
import io.resync.agent.gather.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten sources that take 50 ms each, and the same with three that take longer than there is time. Run: {@code java -jar
 * benchmarks/target/benchmarks.jar Gather}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 5)
public class GatherBenchmark {
    private static final Duration QUICK = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration TIME = Duration.ofMillis(400);

    private final ServiceOrchestrator orchestrator = new ServiceOrchestrator();

    @TearDown
    public void close() {
        orchestrator.close();
    }

    @Benchmark
    public Investigation tenOf50Milliseconds() {
        return orchestrator.gather(sources(0), Deadline.in(LONG));
    }

    /** To be seen at 400 ms and at most 5 % more. */
    @Benchmark
    public Investigation threeOfTenHang() {
        var investigation = orchestrator.gather(sources(3), Deadline.in(TIME));
        if (investigation.results().size() != 7 || investigation.gaps().size() != 3) {
            throw new IllegalStateException("expected 7 results and 3 gaps, got " + investigation.gaps());
        }
        return investigation;
    }

    private static List<Reading<?>> sources(int hanging) {
        return IntStream.range(0, 10)
                .<Reading<?>>mapToObj(i -> taking("source" + i, i < hanging ? LONG : QUICK))
                .toList();
    }

    private static Reading<String> taking(String name, Duration time) {
        return new Reading<>(new Source<>(name), deadline -> {
            long until = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            return Optional.of(new Observed<>(name, "benchmark", Instant.EPOCH));
        });
    }
}
