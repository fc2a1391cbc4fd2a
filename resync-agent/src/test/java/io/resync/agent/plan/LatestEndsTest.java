package io.resync.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.Job;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Latest starts and delays against a reference that follows the plain definition, edge by edge and without an order. */
final class LatestEndsTest {
    private static final Instant NEVER = Instant.MAX;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noJobStartsLaterThanTheNaiveDefinitionAllows(long seed) {
        var plan = new RandomPlan(seed, 150, 5, false);
        var graph = PlanGraph.of(plan.whole());
        var reference = new Reference(plan);

        plan.jobs.values().forEach(job -> {
            int node = graph.find(job.id()).orElseThrow();
            assertThat(graph.latestEnds().startOf(node).orElse(NEVER))
                    .as("latest start of %s", job.key())
                    .isEqualTo(reference.latestStart(job.id()));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hitIsExactlyWhatStartsAfterItsLatestStart(long seed) {
        var plan = new RandomPlan(seed, 150, 5, false);
        var graph = PlanGraph.of(plan.whole());
        var reference = new Reference(plan);
        var endsAt = RandomPlan.NOW.plusSeconds(7_200);

        for (var job : plan.jobs.values()) {
            var impact = Impact.of(graph, job.id(), endsAt, RandomPlan.NOW).orElseThrow();
            var starts = reference.startsBehind(job.id(), endsAt);
            var expected = plan.jobs.values().stream()
                    .map(Job::id)
                    .filter(starts::containsKey)
                    .filter(id -> Objects.requireNonNull(starts.get(id)).isAfter(reference.latestStart(id)))
                    .toList();

            assertThat(impact.hit()).extracting(hit -> hit.job().id()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(impact.hit().size() + impact.following().size())
                    .isEqualTo(plan.jobs.values().stream()
                            .filter(other -> starts.containsKey(other.id()))
                            .count());
        }
    }

    /** The definition: by when something must start is by when it must end less what it takes. */
    private static final class Reference {
        private final NaiveGraph graph;
        private final Map<Object, Job> jobs = new HashMap<>();
        private final Map<Object, Instant> latest = new HashMap<>();

        Reference(RandomPlan plan) {
            graph = new NaiveGraph(plan);
            plan.jobs.values().forEach(job -> jobs.put(job.id(), job));
        }

        Instant latestStart(Object node) {
            var known = latest.get(node);
            if (known == null) {
                known = latestEnd(node).equals(NEVER) ? NEVER : latestEnd(node).minusSeconds(seconds(node));
                latest.put(node, known);
            }
            return known;
        }

        private Instant latestEnd(Object node) {
            var end = deadline(jobs.get(node));
            for (var behind : graph.heldUp.getOrDefault(node, Set.of())) {
                var start = waits(behind) ? latestStart(behind) : NEVER;
                end = start.isBefore(end) ? start : end;
            }
            return end;
        }

        /** Raised until nothing changes: the plainest way there is. */
        Map<Object, Instant> startsBehind(Object first, Instant endsAt) {
            var starts = new HashMap<Object, Instant>();
            boolean changed = true;
            while (changed) {
                changed = false;
                for (var edge : graph.heldUp.entrySet()) {
                    var end = edge.getKey().equals(first) ? endsAt : end(edge.getKey(), starts);
                    for (var behind : edge.getValue()) {
                        if (end != null && !behind.equals(first) && waits(behind)) {
                            var before = starts.getOrDefault(behind, RandomPlan.NOW.minusSeconds(1));
                            var start = end.isBefore(RandomPlan.NOW) ? RandomPlan.NOW : end;
                            if (start.isAfter(before)) {
                                starts.put(behind, start);
                                changed = true;
                            }
                        }
                    }
                }
            }
            return starts;
        }

        private @Nullable Instant end(Object node, Map<Object, Instant> starts) {
            var start = starts.get(node);
            return start == null ? null : start.plusSeconds(seconds(node));
        }

        private boolean waits(Object node) {
            var job = jobs.get(node);
            return job == null || job.state().status().waiting();
        }

        private long seconds(Object node) {
            return LatestEnds.duration(jobs.get(node));
        }

        private static Instant deadline(@Nullable Job job) {
            if (job == null || job.schedule().deadline() == null) {
                return NEVER;
            }
            var status = job.state().status();
            return status.ended() && !status.failed() ? NEVER : job.schedule().deadline();
        }
    }
}
