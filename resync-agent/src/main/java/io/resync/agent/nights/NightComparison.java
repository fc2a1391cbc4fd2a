package io.resync.agent.nights;

import io.resync.agent.plan.LikeForLike;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two nights side by side, the earlier one as it stood at the same time after its begin.
 *
 * @param present the night that is asked about
 * @param earlier the one it is held against
 * @param basis what the days of both have in common
 * @param at the moment up to which the present one was seen
 */
public record NightComparison(Night present, Night earlier, LikeForLike.Basis basis, Instant at) {
    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);

    /**
     * The same time in the earlier night.
     *
     * @return as long after its begin
     */
    public Instant sameTime() {
        return earlier.time().from().plus(Duration.between(present.time().from(), at));
    }

    /**
     * Job streams that were over later than in the earlier night, by a quarter of an hour at least.
     *
     * @return the most delayed first
     */
    public List<Later> later() {
        var before = earlier.ends();
        return present.ends().entrySet().stream()
                .flatMap(end -> Optional.ofNullable(before.get(end.getKey()))
                        .map(then -> new Later(end.getKey(), end.getValue(), then, delay(end.getValue(), then)))
                        .stream())
                .filter(later -> later.by().compareTo(WORTH_TELLING) >= 0)
                .sorted(Comparator.comparing(Later::by).reversed().thenComparing(Later::jobStream))
                .toList();
    }

    private Duration delay(Instant now, Instant then) {
        var since = Duration.between(present.time().from(), now);
        return since.minus(Duration.between(earlier.time().from(), then));
    }

    /**
     * Job streams that are not over and were at the same time of the earlier night.
     *
     * @return their names, in their order
     */
    public List<String> stillOpen() {
        var ends = present.ends().keySet();
        var here = present.jobs().stream().map(NightJob::jobStream).toList();
        return earlier.ends().entrySet().stream()
                .filter(end -> !end.getValue().isAfter(sameTime()))
                .map(Map.Entry::getKey)
                .filter(stream -> here.contains(stream) && !ends.contains(stream))
                .toList();
    }

    /**
     * The job stream that was over last.
     *
     * @param night one of both
     * @return its name and end; empty where none was over
     */
    public static Optional<Map.Entry<String, Instant>> last(Night night) {
        return night.ends().entrySet().stream().max(Map.Entry.comparingByValue());
    }

    /**
     * A job stream that was over later than before.
     *
     * @param jobStream its name
     * @param now when it was over
     * @param then when it was over in the earlier night
     * @param by how much later after the begin of the night
     */
    public record Later(String jobStream, Instant now, Instant then, Duration by) {}
}
