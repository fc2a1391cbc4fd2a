package io.resync.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resync.simulator.EstateRecords.PastRun;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What the runs of a job amount to, in milliseconds; durations are those of the runs that ended well. */
final class JobStatistics {
    private JobStatistics() {}

    static ObjectNode of(List<PastRun> runs) {
        var good = runs.stream().filter(run -> run.state() == State.SUCC).toList();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("successfulRuns", good.size())
                .put(
                        "abortedRuns",
                        runs.stream().filter(run -> run.state().failed()).count())
                .put(
                        "suppressedRuns",
                        runs.stream().filter(run -> run.state() == State.SUPPR).count());
        runs.stream()
                .max(Comparator.comparing(PastRun::started))
                .ifPresent(last -> node.put("lastRunDate", Times.first(last.started()))
                        .put("lastElapsedTime", last.elapsed().toMillis()));
        addElapsed(node, good);
        return node;
    }

    private static void addElapsed(ObjectNode node, List<PastRun> good) {
        if (good.isEmpty()) {
            return;
        }
        var byElapsed = Comparator.comparing(PastRun::elapsed);
        var shortest = good.stream().min(byElapsed).orElseThrow();
        var longest = good.stream().max(byElapsed).orElseThrow();
        var elapsed = good.stream().map(PastRun::elapsed).toList();
        node.put("minElapsedTime", shortest.elapsed().toMillis())
                .put("minRunDate", Times.first(shortest.started()))
                .put("maxElapsedTime", longest.elapsed().toMillis())
                .put("maxRunDate", Times.first(longest.started()))
                .put("averageElapsedTime", Math.round(mean(elapsed)))
                .put(
                        "totalElapsedTime",
                        elapsed.stream().mapToLong(Duration::toMillis).sum())
                .put("variance", Math.round(variance(elapsed)));
    }

    static double mean(List<Duration> elapsed) {
        return elapsed.stream().mapToLong(Duration::toMillis).average().orElseThrow();
    }

    static double variance(List<Duration> elapsed) {
        var mean = mean(elapsed);
        return elapsed.stream()
                .mapToDouble(one -> (one.toMillis() - mean) * (one.toMillis() - mean))
                .average()
                .orElseThrow();
    }
}
