package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.Job;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RandomPlanTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void closuresAreThoseOfANaiveWalk(long seed) {
        var plan = new RandomPlan(seed, 120, 4, seed % 2 == 0);
        var graph = PlanGraph.of(plan.whole());
        var naive = new NaiveGraph(plan);

        plan.jobs
                .values()
                .forEach(job -> assertThat(ids(graph.after(job.id()))).isEqualTo(naive.jobsAfter(plan, job.id())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatLiesBeforeIsWhatTheOthersAreAfter(long seed) {
        var plan = new RandomPlan(seed, 80, 4, true);
        var graph = PlanGraph.of(plan.whole());

        for (var job : plan.jobs.values()) {
            var expected = plan.jobs.values().stream()
                    .filter(other -> ids(graph.after(other.id())).contains(job.id()))
                    .filter(other -> !other.id().equals(job.id()))
                    .map(Job::id)
                    .collect(Collectors.toSet());
            assertThat(ids(graph.before(job.id()))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void changesLeadToTheSameGraphAsBuildingItAnew(long seed) {
        var plan = new RandomPlan(seed, 150, 5, seed % 2 == 0);
        var changed = PlanGraph.of(plan.whole());
        for (int round = 0; round < 8; round++) {
            changed = changed.with(plan.change(12));
        }

        var anew = PlanGraph.of(plan.whole());

        assertThat(edges(changed)).isEqualTo(edges(anew));
        assertThat(backwardEdges(changed)).isEqualTo(backwardEdges(anew));
        assertThat(Set.copyOf(changed.jobs())).isEqualTo(Set.copyOf(anew.jobs()));
        assertThat(cycles(changed)).isEqualTo(cycles(anew));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void inTheOrderEachNodeComesAfterAllThatLieBehindIt(long seed) {
        var graph = PlanGraph.of(new RandomPlan(seed, 300, 6, false).whole());
        var order = graph.order();
        var place = new TreeMap<Integer, Integer>();
        for (int at = 0; at < order.size(); at++) {
            place.put(order.lastFirst(at), at);
        }

        assertThat(graph.cycles()).isEmpty();
        assertThat(place).hasSize(graph.nodes().size());
        place.forEach((node, at) -> graph.forward()
                .row(node)
                .targets()
                .forEach(target -> assertThat(place.getOrDefault(target, -1)).isLessThan(at)));
    }

    private static Set<Object> ids(List<Job> jobs) {
        var ids = new HashSet<Object>();
        jobs.forEach(job -> ids.add(job.id()));
        return ids;
    }

    private static Set<String> edges(PlanGraph graph) {
        var edges = new TreeSet<String>();
        for (int node = 0; node < graph.nodes().size(); node++) {
            int from = node;
            graph.forward()
                    .row(node)
                    .targets()
                    .forEach(target -> edges.add(name(graph, from) + " > " + name(graph, target)));
        }
        return edges;
    }

    private static Set<String> backwardEdges(PlanGraph graph) {
        var edges = new TreeSet<String>();
        for (int node = 0; node < graph.nodes().size(); node++) {
            for (int edge = 0; edge < graph.backward().degree(node); edge++) {
                edges.add(name(graph, graph.backward().target(node, edge)) + " > " + name(graph, node) + " "
                        + graph.backward().attribute(node, edge));
            }
        }
        return edges;
    }

    private static String name(PlanGraph graph, int node) {
        var told = graph.nodes().get(node);
        return told.key() + (told instanceof PlanNode.Gate gate && gate.end() ? " end" : "");
    }

    private static Set<Set<Object>> cycles(PlanGraph graph) {
        return graph.cycles().stream().map(RandomPlanTest::ids).collect(Collectors.toSet());
    }
}
