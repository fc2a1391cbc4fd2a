package io.resync.agent.nights;

import io.resync.tws.Job;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A plan that runs or ran.
 *
 * @param time its first and last moment
 * @param whole whether all its jobs are here; else only those of which runs are kept
 * @param jobs its jobs
 */
public record Night(TimeRange time, boolean whole, List<NightJob> jobs) {
    /** Keeps an own copy of the jobs. */
    public Night {
        jobs = List.copyOf(jobs);
    }

    /**
     * A night by the jobs of its plan.
     *
     * @param time first and last moment of the plan
     * @param whole whether these are all jobs of the plan
     * @param jobs its jobs
     * @return the night
     */
    public static Night ofPlan(TimeRange time, boolean whole, List<Job> jobs) {
        return new Night(time, whole, jobs.stream().map(NightJob::of).toList());
    }

    /**
     * A night by the runs that are kept of it.
     *
     * @param time its first and last moment
     * @param runs the runs, oldest first
     * @return the night, without jobs that never ran
     */
    public static Night ofRuns(TimeRange time, List<RunHistory.Run> runs) {
        Map<List<Object>, List<RunHistory.Run>> byJob = new LinkedHashMap<>();
        runs.forEach(run -> byJob.computeIfAbsent(
                        List.of(run.jobStream(), run.job(), Optional.ofNullable(run.scheduledAt())),
                        none -> new ArrayList<>())
                .add(run));
        return new Night(time, false, byJob.values().stream().map(NightJob::of).toList());
    }

    /**
     * The jobs that failed.
     *
     * @param moment up to when
     * @return those whose last run up to then failed, by name
     */
    public List<NightJob> failedBy(Instant moment) {
        return jobs.stream()
                .filter(job -> job.failed() && job.endedBy(moment))
                .sorted(Comparator.comparing(NightJob::jobStream).thenComparing(NightJob::name))
                .toList();
    }

    /**
     * How many jobs had ended.
     *
     * @param moment up to when
     * @return their number
     */
    public long endedBy(Instant moment) {
        return jobs.stream().filter(job -> job.endedBy(moment)).count();
    }

    /**
     * How often jobs were run again.
     *
     * @return the sum of all jobs
     */
    public int repeats() {
        return jobs.stream().mapToInt(NightJob::repeats).sum();
    }

    /**
     * When each job stream was over.
     *
     * @return end of the last job, for each job stream of which no job is open or failed, by name
     */
    public Map<String, Instant> ends() {
        var open = jobs.stream()
                .filter(job -> !job.over())
                .map(NightJob::jobStream)
                .toList();
        var ends = new TreeMap<String, Instant>();
        jobs.stream()
                .filter(job -> !open.contains(job.jobStream()))
                .forEach(job -> Stream.ofNullable(job.endedAt())
                        .forEach(end ->
                                ends.merge(job.jobStream(), end, (one, other) -> one.isBefore(other) ? other : one)));
        return ends;
    }

    /**
     * The job streams.
     *
     * @return how many there are
     */
    public long jobStreams() {
        return jobs.stream().map(NightJob::jobStream).distinct().count();
    }
}
