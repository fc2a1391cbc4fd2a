package io.resync.agent.plan;

import io.resync.tws.Job;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
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
 * Everything behind a job drawn at random, by the graph and by JGraphT over the same nodes and edges. Run:
 * {@code java -jar benchmarks/target/benchmarks.jar PlanGraphBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime) // read p0.95
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanGraphBenchmark {
    @Param("200000")
    int jobs;

    @SuppressWarnings("NullAway.Init")
    PlanGraph graph;

    @SuppressWarnings("NullAway.Init")
    private Graph<Integer, DefaultEdge> general;

    @SuppressWarnings("NullAway.Init")
    private Graph<Integer, Integer> sparse;

    private final Random random = new Random(7);

    @Setup
    public void fill() {
        graph = PlanGraph.of(new InventedPlan(jobs, 42).whole());
        general = JGraphTPlan.general(graph);
        sparse = JGraphTPlan.sparse(graph);
    }

    @Benchmark
    public int[] closure() {
        return closure(start());
    }

    @Benchmark
    public List<Job> closureAsJobs() {
        return graph.after(InventedPlan.id(random.nextInt(jobs)));
    }

    @Benchmark
    public List<Integer> closureByJGraphT() {
        return closureByJGraphT(start());
    }

    @Benchmark
    public List<Integer> closureByJGraphTSparse() {
        return closureByJGraphTSparse(start());
    }

    int[] closure(int start) {
        return Closure.of(graph.forward(), graph.nodes().size(), start);
    }

    List<Integer> closureByJGraphT(int start) {
        return JGraphTPlan.after(general, start);
    }

    List<Integer> closureByJGraphTSparse(int start) {
        return JGraphTPlan.after(sparse, start);
    }

    int start() {
        return graph.nodes().find(InventedPlan.id(random.nextInt(jobs)));
    }
}
