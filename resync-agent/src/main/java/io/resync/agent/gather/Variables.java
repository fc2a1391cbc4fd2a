package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Job;
import io.resync.tws.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of tables that jobs use: a name between carets, in what they run. */
public final class Variables {
    private static final Pattern USE = Pattern.compile("\\^([A-Za-z][\\w-]{0,63})\\^");

    private Variables() {}

    /**
     * The variables in what a job runs.
     *
     * @param definition how the job is done
     * @return their names
     */
    public static Set<String> in(JobDefinition definition) {
        return USE.matcher(definition.task())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The variables that a job uses.
     *
     * @param read what was read
     * @param job the job
     * @return their names; empty also where its definition was not read
     */
    public static Set<String> of(Read read, Job job) {
        return read.get(Sources.definitionsOf(job.key().name())).stream()
                .flatMap(seen -> seen.value().stream())
                .filter(definition -> definition.name().equals(job.key().name()))
                .flatMap(definition -> in(definition).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The jobs that failed and are asked about: the one, or else all of the plan.
     *
     * @param read what was read
     * @return the jobs
     */
    public static List<Observed<Job>> failed(Read read) {
        var one = read.get(Sources.JOB).stream()
                .flatMap(seen -> seen.value() instanceof Subject.Found found
                        ? Stream.of(seen.map(ignored -> found.job()))
                        : Stream.empty());
        var all = read.get(Sources.FAILED_JOBS).stream().flatMap(Variables::each);
        var listed = read.get(Sources.LISTED_JOBS).stream()
                .flatMap(seen -> seen.value().jobs().stream().map(job -> seen.map(ignored -> job)));
        var together = read.get(Sources.NAMED_TOGETHER).stream()
                .flatMap(seen -> seen.value().stream().map(job -> seen.map(ignored -> job)));
        return Stream.of(one, together, all, listed)
                .flatMap(each -> each)
                .filter(job -> job.value().state().status().failed())
                .toList();
    }

    private static Stream<Observed<Job>> each(Observed<Page<Job>> seen) {
        return seen.value().items().stream().map(job -> seen.map(ignored -> job));
    }

    /** What was read, by source. */
    @FunctionalInterface
    public interface Read {
        /**
         * What a source gave.
         *
         * @param source which source
         * @param <T> what it gives
         * @return the result, or empty
         */
        <T> Optional<Observed<T>> get(Source<T> source);
    }
}
