package io.resync.agent.plan;

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
 * A graph from the values of a whole plan, the order of its nodes, and a change of a hundred jobs. Run:
 * {@code java -jar benchmarks/target/benchmarks.jar PlanBuild}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBuildBenchmark {
    private static final int CHANGED = 100;

    @Param("200000")
    int jobs;

    @SuppressWarnings("NullAway.Init")
    private PlanDelta plan;

    @SuppressWarnings("NullAway.Init")
    private PlanGraph graph;

    @SuppressWarnings("NullAway.Init")
    private PlanDelta change;

    @Setup
    public void fill() {
        plan = new InventedPlan(jobs, 42).whole();
        graph = PlanGraph.of(plan);
        var other = PlanDelta.builder();
        new InventedPlan(jobs, 43)
                .whole().jobs().stream()
                        .filter(job -> job.key().name().hashCode() % (jobs / CHANGED) == 0)
                        .forEach(other::add);
        change = other.build();
    }

    @Benchmark
    public PlanGraph build() {
        return PlanGraph.of(plan);
    }

    @Benchmark
    public PlanGraph changeOfAHundredJobs() {
        return graph.with(change);
    }

    @Benchmark
    public Order order() {
        return Order.of(graph.forward(), graph.nodes().size());
    }
}
