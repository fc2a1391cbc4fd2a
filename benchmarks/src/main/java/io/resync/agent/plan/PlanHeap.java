package io.resync.agent.plan;

import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The heap that a plan takes, in a graph and in JGraphT. Run:
 * {@code java -XX:+UseSerialGC -Xmx3g -cp benchmarks/target/benchmarks.jar io.resync.agent.plan.PlanHeap 200000}.
 */
public final class PlanHeap {
    private static final int COLLECTIONS = 3;

    private PlanHeap() {}

    public static void main(String[] arguments) {
        print(arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]), System.out);
    }

    static void print(int jobs, PrintStream out) {
        var graph = PlanGraph.of(new InventedPlan(jobs, 42).whole());
        out.printf(
                Locale.ROOT,
                "%d nodes, %d jobs, %d dependencies%n",
                graph.nodes().size(),
                jobs,
                graph.dependencyCount());
        print(out, "edges of the graph, both ways", () -> edges(graph));
        print(out, "JGraphT, DefaultDirectedGraph", () -> JGraphTPlan.general(graph));
        print(out, "JGraphT, SparseIntDirectedGraph", () -> JGraphTPlan.sparse(graph));
        print(out, "graph with all values", () -> PlanGraph.of(new InventedPlan(jobs, 42).whole()));
        print(out, "the values alone, as they come", () -> new InventedPlan(jobs, 42).whole());
    }

    /** The same edges once more, with nothing else. */
    private static List<Adjacency> edges(PlanGraph graph) {
        var edges = new EdgeList();
        int nodes = graph.nodes().size();
        for (int node = 0; node < nodes; node++) {
            for (int edge = 0; edge < graph.backward().degree(node); edge++) {
                edges.add(
                        graph.backward().target(node, edge),
                        node,
                        graph.backward().attribute(node, edge));
            }
        }
        return List.of(edges.forward(nodes), edges.backward(nodes));
    }

    private static void print(PrintStream out, String what, Supplier<?> made) {
        long before = used();
        var held = made.get();
        try {
            out.printf(Locale.ROOT, "%-32s %7.1f MB%n", what, (used() - before) / 1e6);
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private static long used() {
        for (int time = 0; time < COLLECTIONS; time++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
