package io.resync.agent.plan;

import io.resync.agent.plan.Expectation.Trust;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When all of a plan that is not over starts and ends: forward from now, by expected durations, and if nothing else comes between.
 * What failed or waits for somebody counts as if it were mended now, and is told apart, with all that waits behind it.
 */
public final class Timetable {
    /** On longer paths the runs of each job are not compared. */
    public static final int MOST_COMPARED = 8;

    private static final Comparator<Due> LEAST_LEFT_FIRST =
            Comparator.comparing(Due::left).thenComparing(Due::subject);

    private final PlanGraph plan;
    private final Instant now;
    private final ExpectedEnds ends;

    private Timetable(PlanGraph plan, Instant now, ExpectedEnds ends) {
        this.plan = plan;
        this.now = now;
        this.ends = ends;
    }

    /**
     * Works out when everything ends.
     *
     * @param plan the plan
     * @param now the moment
     * @return the times of all that is not over
     */
    public static Timetable of(PlanGraph plan, Instant now) {
        return new Timetable(plan, now, ExpectedEnds.of(plan, now));
    }

    /**
     * All deadlines of what is not over.
     *
     * @return the deadlines, least time left first
     */
    public List<Due> deadlines() {
        return IntStream.range(0, plan.nodes().size())
                .filter(node -> !ends.over(node))
                .mapToObj(this::due)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(LEAST_LEFT_FIRST)
                .toList();
    }

    /**
     * The deadline ahead that leaves least time.
     *
     * @return the deadline, or empty when none lies ahead
     */
    public Optional<Due> tightest() {
        return deadlines().stream().filter(due -> due.deadline().isAfter(now)).findFirst();
    }

    /**
     * When a job ends.
     *
     * @param job which job
     * @return its times, or empty when the plan does not hold it or it is over
     */
    public Optional<Expectation> of(JobId job) {
        int node = plan.nodes().find(job);
        return node < 0 || ends.over(node) ? Optional.empty() : Optional.of(ends.of(node));
    }

    /**
     * The jobs that decide when a job ends: each waits for the one before it, the first for none that is not over.
     *
     * @param job which job
     * @return the jobs with their times, the job itself last; empty when it is over
     */
    public List<Leg> path(JobId job) {
        return path(plan.nodes().find(job));
    }

    /**
     * The jobs that decide whether a deadline is kept.
     *
     * @param due the deadline
     * @return the jobs with their times, in their order
     */
    public List<Leg> path(Due due) {
        var stream = due.stream();
        return due.job() != null
                ? path(due.job())
                : stream == null ? List.of() : path(plan.nodes().find(stream) + 1);
    }

    /**
     * The jobs that decide when the last of all ends.
     *
     * @return the jobs with their times, in their order; empty when everything is over
     */
    public List<Leg> longest() {
        int[] open = IntStream.range(0, plan.nodes().size())
                .filter(node -> !ends.over(node) && plan.job(node) != null)
                .toArray();
        return open.length == 0 ? List.of() : path(last(open));
    }

    /**
     * What is left of a job stream.
     *
     * @param stream which instance
     * @return what its end still waits for, or empty when the plan does not hold it or it is over
     */
    public Optional<Remainder> remainder(JobStreamId stream) {
        int begin = plan.nodes().find(stream);
        return begin < 0 || ends.over(begin + 1)
                ? Optional.empty()
                : Optional.of(remainder(new int[] {begin + 1}, begin + 1));
    }

    /**
     * What is left until all deadlines and watched jobs are over.
     *
     * @return what they still wait for, and they themselves; no job where there are none
     */
    public Remainder remainder() {
        int[] watched = IntStream.range(0, plan.nodes().size())
                .filter(node -> !ends.over(node) && (due(node) != null || isWatched(node)))
                .toArray();
        return remainder(watched, watched.length == 0 ? -1 : last(watched));
    }

    /**
     * How many jobs are not over.
     *
     * @return their number
     */
    public int open() {
        return (int) IntStream.range(0, plan.nodes().size())
                .filter(node -> !ends.over(node) && plan.job(node) != null)
                .count();
    }

    private boolean isWatched(int node) {
        var job = plan.job(node);
        return job != null && job.critical();
    }

    private int last(int[] some) {
        return IntStream.of(some)
                .boxed()
                .max(Comparator.comparing((Integer node) -> ends.of(node).end())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Remainder remainder(int[] wanted, int last) {
        int[] before = Closure.of(
                plan.backward(), plan.nodes().size(), (from, to) -> !ends.over(to) && ends.waitsFor(from, to), wanted);
        var jobs = IntStream.concat(IntStream.of(wanted), IntStream.of(before))
                .filter(node -> plan.job(node) != null)
                .toArray();
        var work = IntStream.of(jobs).mapToObj(node -> ends.of(node).left(now)).reduce(Duration.ZERO, Duration::plus);
        long unknown = IntStream.of(jobs)
                .filter(node -> BlockerSearch.estimate(Objects.requireNonNull(plan.job(node))) == null)
                .count();
        var left = IntStream.of(jobs)
                .mapToObj(plan::job)
                .flatMap(Stream::ofNullable)
                .toList();
        var end = last < 0 ? new Expectation(now, now, Trust.BY_DURATIONS) : ends.of(last);
        return new Remainder(left, work, (int) unknown, end, path(last));
    }

    private List<Leg> path(int node) {
        var legs = new ArrayList<Leg>();
        for (int at = node; at >= 0 && !ends.over(at); at = ends.before(at)) {
            var job = plan.job(at);
            if (job != null) {
                legs.add(new Leg(job, ends.of(at)));
            }
        }
        Collections.reverse(legs);
        return legs;
    }

    private @Nullable Due due(int node) {
        var told = plan.nodes().get(node);
        if (told instanceof PlanNode.OfJob held) {
            var deadline = held.job().schedule().deadline();
            return deadline == null
                    ? null
                    : new Due(held.job().key().text(), held.job().id(), null, deadline, ends.of(node));
        }
        var stream = told instanceof PlanNode.Gate gate && gate.end() ? gate.stream() : null;
        return stream == null ? null : due(node, stream);
    }

    private @Nullable Due due(int node, JobStream stream) {
        var deadline = stream.schedule().deadline();
        return deadline == null ? null : new Due(stream.name(), null, stream.id(), deadline, ends.of(node));
    }

    /**
     * A deadline beside what is expected.
     *
     * @param subject the job or job stream that has it
     * @param job the job; null for a job stream
     * @param stream the job stream; null for a job
     * @param deadline by when it should have ended
     * @param expected when it ends
     */
    public record Due(
            String subject, @Nullable JobId job, @Nullable JobStreamId stream, Instant deadline, Expectation expected) {
        /**
         * What is left.
         *
         * @return time left; negative when it ends too late
         */
        public Duration left() {
            return Duration.between(expected.end(), deadline);
        }
    }

    /**
     * A job on a path.
     *
     * @param job the job
     * @param expected when it starts and ends
     */
    public record Leg(Job job, Expectation expected) {}

    /**
     * What is left of a job stream.
     *
     * @param jobs the jobs that are not over and that its end waits for, those of other job streams as well
     * @param work the expected time left of all of them, one after the other
     * @param unknown how many of them have no expected duration
     * @param end when the last of them ends
     * @param path the jobs that decide that
     */
    public record Remainder(List<Job> jobs, Duration work, int unknown, Expectation end, List<Leg> path) {
        /** Keeps own copies of the lists. */
        public Remainder {
            jobs = List.copyOf(jobs);
            path = List.copyOf(path);
        }

        /**
         * The job to look at: on the path, the first that needs somebody, else the one with most left.
         *
         * @param now the moment
         * @return the job, or empty when nothing is left
         */
        public Optional<Leg> bottleneck(Instant now) {
            return path.stream()
                    .filter(leg -> leg.expected().trust() == Trust.NEEDS_SOMEBODY)
                    .findFirst()
                    .or(() -> path.stream()
                            .max(Comparator.comparing(leg -> leg.expected().left(now))));
        }
    }
}
