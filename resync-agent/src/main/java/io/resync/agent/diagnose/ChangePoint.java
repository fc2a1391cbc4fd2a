package io.resync.agent.diagnose;

import io.resync.agent.plan.LikeForLike;
import io.resync.tws.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Since when a job takes another time than before: the moment that parts its runs into two groups which hardly overlap.
 *
 * @param at the first run that took the new time
 * @param before what half of the runs took at most before
 * @param after what half of them take at most since
 * @param runsBefore how many there were before
 * @param runsAfter how many there are since
 */
record ChangePoint(Instant at, Duration before, Duration after, int runsBefore, int runsAfter) {
    private static final int ENOUGH = 5;
    private static final double CLEAR = 0.2;

    /** Among runs on ordinary days that ended well; ends of months are no change. */
    static Optional<ChangePoint> in(List<RunHistory.Run> history, ZoneId zone) {
        var runs = LikeForLike.ordinary(history, zone);
        return IntStream.rangeClosed(ENOUGH, runs.size() - ENOUGH)
                .boxed()
                .min(Comparator.comparing(
                        split -> scatter(runs.subList(0, split)) + scatter(runs.subList(split, runs.size()))))
                .flatMap(split -> at(runs, split));
    }

    /** How far the runs of a group are from its middle, in all. */
    private static long scatter(List<RunHistory.Run> runs) {
        var durations = durations(runs);
        var middle = middle(durations);
        return durations.stream()
                .mapToLong(each -> each.minus(middle).abs().toMillis())
                .sum();
    }

    private double step() {
        return Math.abs(after.toMillis() - before.toMillis());
    }

    private static Optional<ChangePoint> at(List<RunHistory.Run> runs, int split) {
        var first = durations(runs.subList(0, split));
        var second = durations(runs.subList(split, runs.size()));
        var point = new ChangePoint(
                Objects.requireNonNull(runs.get(split).startedAt()),
                middle(first),
                middle(second),
                first.size(),
                second.size());
        boolean apart = quarter(first, 3).compareTo(quarter(second, 1)) < 0
                || quarter(second, 3).compareTo(quarter(first, 1)) < 0;
        return apart && point.step() > CLEAR * point.before.toMillis() ? Optional.of(point) : Optional.empty();
    }

    private static List<Duration> durations(List<RunHistory.Run> runs) {
        return runs.stream()
                .map(run -> Objects.requireNonNull(run.elapsed()))
                .sorted()
                .toList();
    }

    private static Duration middle(List<Duration> sorted) {
        return quarter(sorted, 2);
    }

    private static Duration quarter(List<Duration> sorted, int quarters) {
        return sorted.get((sorted.size() - 1) * quarters / 4);
    }
}
