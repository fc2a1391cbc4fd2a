package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobRun;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanStatus;
import io.resync.tws.TimeRange;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.wire.V1JobKey;
import io.resync.tws.client.wire.V1Words;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the first generation can be asked for what a filter wants, and what is left to do with its answer. It cannot be
 * asked for the successors of an object or the jobs of one stream instance, nor for states that it marks beside another.
 */
final class V1JobQuestion {
    static final Comparator<Job> JOBS_BY_NAME = Comparator.comparing(
                    (Job job) -> job.key().name())
            .thenComparing(job -> job.key().text())
            .thenComparing(job -> job.id().value());
    static final Comparator<JobStream> STREAMS_BY_NAME = Comparator.comparing(JobStream::name)
            .thenComparing(stream -> stream.id().value());

    private final EngineId engine;
    private final JobFilter filter;
    private final Predicate<String> name;
    private final Predicate<String> jobStream;
    private final Predicate<String> workstation;
    private final Predicate<String> folder;

    V1JobQuestion(EngineId engine, JobFilter filter) {
        this.engine = engine;
        this.filter = filter;
        Stream.of(filter.name(), filter.jobStream(), filter.workstation())
                .flatMap(Stream::ofNullable)
                .forEach(Oql::requireName);
        name = V1Names.matching(filter.name());
        jobStream = V1Names.matching(filter.jobStream());
        workstation = V1Names.matching(V1Names.withoutRoot(filter.workstation()));
        folder = V1Names.folder(filter.folder());
        requireOwn(engine, filter.ids(), JobId::engine);
        requireOwn(engine, filter.successorsOfJobs(), JobId::engine);
        requireOwn(engine, filter.successorsOfStreams(), JobStreamId::engine);
        requireOwn(engine, filter.inStreams(), JobStreamId::engine);
    }

    /** Whether the engine leaves out by itself whatever is not wanted. */
    boolean exact() {
        return filter.inStreams().isEmpty()
                && filter.ids().isEmpty()
                && filter.folder() == null
                && filter.started() == null
                && filter.ended() == null
                && !needsDependencies()
                && !filter.statuses().contains(PlanStatus.CANCL)
                && V1Names.exact(filter.name())
                && V1Names.exact(filter.jobStream())
                && V1Names.exact(filter.workstation());
    }

    /**
     * Whether each job is to be asked for by its id. Those that the engine watches, or that run too long, are few: they are
     * listed, since only the engine knows which they are.
     */
    boolean oneByOne() {
        return !filter.ids().isEmpty() && !filter.critical() && !filter.longRunning();
    }

    /** Whether the jobs are wanted with what they wait for, or have to be chosen by it. */
    boolean withDependencies() {
        return filter.dependencies() || needsDependencies();
    }

    private boolean needsDependencies() {
        return !filter.successorsOfJobs().isEmpty()
                || !filter.successorsOfStreams().isEmpty();
    }

    /** The narrowest filter that leaves out nothing wanted. */
    V1Filter narrowed() {
        var narrowed = V1Filter.jobs()
                .named("jobName", filter.name())
                .named("jobStreamName", filter.jobStream())
                .named("workstationName", V1Names.withoutRoot(filter.workstation()))
                .during("actualStartTimeRange", filter.started())
                .during("actualEndTimeRange", filter.ended());
        if (filter.critical()) {
            narrowed.with("critical", true);
        }
        if (filter.longRunning()) {
            narrowed.with("maxDurationGone", true);
        }
        if (!filter.statuses().isEmpty() && !filter.statuses().contains(PlanStatus.CANCL)) {
            narrowed.with("canceled", false).with("internalStatusList", words()); // a cancelled job may keep any word
        }
        return narrowed;
    }

    /** What is left to do here; the engine itself leaves out what is not critical or does not run too long. */
    Rest<Job> rest() {
        return new Rest<>(job -> named(job) && placed(job) && ran(job) && follows(job), JOBS_BY_NAME);
    }

    static Rest<JobStream> rest(EngineId engine, JobStreamFilter filter) {
        requireOwn(engine, filter.successorsOfJobs(), JobId::engine);
        requireOwn(engine, filter.successorsOfStreams(), JobStreamId::engine);
        var named = V1Names.matching(filter.name());
        return new Rest<>(
                stream -> named.test(stream.name())
                        && follows(filter.successorsOfJobs(), Predecessors.jobs(engine, stream.dependencies()))
                        && follows(
                                filter.successorsOfStreams(), Predecessors.jobStreams(engine, stream.dependencies())),
                STREAMS_BY_NAME);
    }

    private boolean named(Job job) {
        var where = Objects.requireNonNullElse(V1Names.withoutRoot(job.key().workstation()), "");
        return name.test(job.key().name()) && jobStream.test(job.key().jobStream()) && workstation.test(where);
    }

    private boolean placed(Job job) {
        return folder.test(V1JobKey.folder(job.key()))
                && (oneByOne() || among(filter.ids(), job.id()))
                && among(filter.inStreams(), job.jobStreamId());
    }

    private boolean ran(Job job) {
        var run = job.lastRun();
        return inState(job.state().status())
                && contains(filter.started(), run.map(JobRun::startedAt))
                && contains(filter.ended(), run.map(JobRun::endedAt));
    }

    /** A word that nobody knows here is of a state that was asked for, where the engine was asked by state. */
    private boolean inState(PlanStatus status) {
        boolean asked = !filter.statuses().contains(PlanStatus.CANCL);
        return among(filter.statuses(), status) || (asked && status == PlanStatus.UNKNOWN);
    }

    private boolean follows(Job job) {
        return follows(filter.successorsOfJobs(), Predecessors.jobs(engine, job.dependencies()))
                && follows(filter.successorsOfStreams(), Predecessors.jobStreams(engine, job.dependencies()));
    }

    private List<String> words() {
        return filter.statuses().stream()
                .sorted()
                .flatMap(status -> words(status).stream())
                .toList();
    }

    private static List<String> words(PlanStatus status) {
        var words = V1Words.of(status);
        return words.isEmpty() ? List.of(status.name()) : words;
    }

    private static <T> boolean among(Collection<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }

    private static boolean contains(@Nullable TimeRange wanted, Optional<Instant> moment) {
        return wanted == null || moment.filter(wanted::contains).isPresent();
    }

    private static <I> boolean follows(Collection<I> wanted, Stream<I> predecessors) {
        return wanted.isEmpty() || predecessors.anyMatch(wanted::contains);
    }

    private static <I> void requireOwn(EngineId engine, Collection<I> ids, Function<I, EngineId> engineOf) {
        Oql.requireFew(ids);
        ids.forEach(id -> Oql.requireSame(engine, engineOf.apply(id)));
    }
}
