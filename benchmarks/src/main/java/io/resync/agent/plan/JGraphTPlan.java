package io.resync.agent.plan;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The same nodes and edges in JGraphT; nodes are numbers there as well. */
final class JGraphTPlan {
    private JGraphTPlan() {}

    /** The graph that JGraphT's own guide begins with. */
    static Graph<Integer, DefaultEdge> general(PlanGraph plan) {
        var graph = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int node = 0; node < plan.nodes().size(); node++) {
            graph.addVertex(node);
        }
        for (int node = 0; node < plan.nodes().size(); node++) {
            int from = node;
            plan.forward().row(node).targets().forEach(to -> graph.addEdge(from, to));
        }
        return graph;
    }

    /** JGraphT's compact one, which knows both directions, no values and no change. */
    static Graph<Integer, Integer> sparse(PlanGraph plan) {
        List<Pair<Integer, Integer>> edges = new ArrayList<>();
        for (int node = 0; node < plan.nodes().size(); node++) {
            int from = node;
            plan.forward().row(node).targets().forEach(to -> edges.add(Pair.of(from, to)));
        }
        return new SparseIntDirectedGraph(plan.nodes().size(), edges);
    }

    static List<Integer> after(Graph<Integer, ?> graph, int start) {
        var found = new ArrayList<Integer>();
        new BreadthFirstIterator<>(graph, start).forEachRemaining(found::add);
        return found;
    }
}
