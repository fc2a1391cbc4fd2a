package io.resync.agent.plan;

import io.resync.agent.plan.Timetable.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a path ends by the runs of its jobs on days like this. Jobs one after the other are seldom all quick or all slow: their
 * spreads are added as those of chances that do not hang together, so that a cause that slows all of them lies beyond it.
 *
 * @param low seldom earlier
 * @param typical as often earlier as later
 * @param high seldom later
 * @param fewest of the job with the fewest runs, how many
 */
public record PathSpread(Instant low, Instant typical, Instant high, int fewest) {
    /**
     * Adds up what is left of each job.
     *
     * @param path the jobs, each waiting for the one before; at least one
     * @param alike what is usual for each, in the same order
     * @param now the moment
     * @return the end with its spread
     */
    public static PathSpread of(List<Leg> path, List<LikeForLike> alike, Instant now) {
        var first = path.get(0).expected().start();
        var end = first.isAfter(now) ? first : now;
        var done = Duration.between(first, end); // of the first alone: the others have not begun
        double below = 0;
        double above = 0;
        for (var like : alike) {
            var typical = left(like.typical(), done);
            below += square(typical.minus(left(like.low(), done)));
            above += square(left(like.high(), done).minus(typical));
            end = end.plus(typical);
            done = Duration.ZERO;
        }
        int fewest = alike.stream().mapToInt(LikeForLike::runs).min().orElseThrow();
        return new PathSpread(
                end.minusSeconds((long) Math.sqrt(below)), end, end.plusSeconds((long) Math.sqrt(above)), fewest);
    }

    /** A job that runs has done a part; one that runs longer than that may end at any time. */
    private static Duration left(Duration whole, Duration done) {
        return whole.compareTo(done) > 0 ? whole.minus(done) : Duration.ZERO;
    }

    private static double square(Duration duration) {
        double seconds = duration.toSeconds();
        return seconds * seconds;
    }
}
