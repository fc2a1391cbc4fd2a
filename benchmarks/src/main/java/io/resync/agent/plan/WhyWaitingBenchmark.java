package io.resync.agent.plan;

import io.resync.tws.JobId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Why a job waits whose blockers go back 20 steps, in a plan of 200,000 jobs; what a delay of an early job hits; the causes of 50
 * failures. Run: {@code java -jar benchmarks/target/benchmarks.jar WhyWaiting}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime) // read p0.95
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WhyWaitingBenchmark {
    static final int DEPTH = 20;
    private static final Instant NOW = InventedPlan.NOW;

    @Param("200000")
    int jobs;

    @SuppressWarnings("NullAway.Init")
    PlanGraph graph;

    private final List<JobId> deep = new ArrayList<>();
    private final Random random = new Random(7);

    @Setup
    public void fill() {
        graph = PlanGraph.of(new ChainedPlan(jobs, 42).whole());
        for (int number = DEPTH; number < jobs; number += ChainedPlan.JOBS_A_CHAIN) {
            deep.add(ChainedPlan.id(number));
        }
    }

    @Benchmark
    public Waiting whyWaiting() {
        return Waiting.of(graph, deep.get(random.nextInt(deep.size())), NOW).orElseThrow();
    }

    @Benchmark
    public Impact impact() {
        var first = ChainedPlan.id(random.nextInt(jobs / ChainedPlan.JOBS_A_CHAIN) * ChainedPlan.JOBS_A_CHAIN);
        return Impact.of(graph, first, NOW.plusSeconds(3600), NOW).orElseThrow();
    }

    @Benchmark
    public Cascade cascade() {
        return Cascade.of(graph, NOW);
    }

    /** All that a snapshot works out when it is asked for first. */
    @Benchmark
    public LatestEnds latestEnds() {
        return LatestEnds.of(graph);
    }
}
