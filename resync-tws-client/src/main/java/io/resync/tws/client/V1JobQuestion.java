package io.resync.tws.client;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.wire.V1Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far the first generation can be asked for what a filter wants, and what is left to do with its answer. It cannot be
 * asked for the successors of an object or the jobs of one stream instance, nor for states that it marks beside another.
 */
final class V1JobQuestion {
    private static final Comparator<Job> JOBS_BY_NAME = Comparator.comparing(
                    (Job job) -> job.key().name())
            .thenComparing(job -> job.key().text())
            .thenComparing(job -> job.id().value());
    private static final Comparator<JobStream> STREAMS_BY_NAME = Comparator.comparing(JobStream::name)
            .thenComparing(stream -> stream.id().value());

    private final JobFilter filter;

    V1JobQuestion(EngineId engine, JobFilter filter) {
        this.filter = filter;
        requireOwn(engine, filter.successorsOfJobs(), JobId::engine);
        requireOwn(engine, filter.successorsOfStreams(), JobStreamId::engine);
        requireOwn(engine, filter.inStreams(), JobStreamId::engine);
    }

    /** Whether the engine leaves out by itself whatever is not wanted. */
    boolean exact() {
        return filter.inStreams().isEmpty()
                && !needsDependencies()
                && !filter.statuses().contains(PlanStatus.CANCL)
                && V1Names.exact(filter.name())
                && V1Names.exact(filter.jobStream())
                && V1Names.exact(filter.workstation());
    }

    boolean needsDependencies() {
        return !filter.successorsOfJobs().isEmpty()
                || !filter.successorsOfStreams().isEmpty();
    }

    /** The narrowest filter that leaves out nothing wanted. */
    V1Filter narrowed() {
        var narrowed = V1Filter.jobs()
                .named("jobName", filter.name())
                .named("jobStreamName", filter.jobStream())
                .named("workstationName", V1Names.withoutRoot(filter.workstation()));
        if (filter.statuses().isEmpty() || filter.statuses().contains(PlanStatus.CANCL)) {
            return narrowed; // a cancelled job may keep any other word
        }
        return narrowed.with("canceled", false)
                .with(
                        "internalStatusList",
                        filter.statuses().stream()
                                .sorted()
                                .flatMap(status -> words(status).stream())
                                .toList());
    }

    Rest<Job> rest() {
        return new Rest<>(this::wanted, JOBS_BY_NAME);
    }

    static Rest<JobStream> rest(EngineId engine, JobStreamFilter filter) {
        requireOwn(engine, filter.successorsOfJobs(), JobId::engine);
        requireOwn(engine, filter.successorsOfStreams(), JobStreamId::engine);
        var named = V1Names.matching(filter.name());
        return new Rest<>(
                stream -> named.test(stream.name())
                        && follows(stream.dependencies(), filter.successorsOfJobs(), V1JobQuestion::job)
                        && follows(stream.dependencies(), filter.successorsOfStreams(), V1JobQuestion::stream),
                STREAMS_BY_NAME);
    }

    private boolean wanted(Job job) {
        var workstation =
                Objects.requireNonNullElse(V1Names.withoutRoot(job.key().workstation()), "");
        return V1Names.matching(filter.name()).test(job.key().name())
                && V1Names.matching(filter.jobStream()).test(job.key().jobStream())
                && V1Names.matching(V1Names.withoutRoot(filter.workstation())).test(workstation)
                && (filter.statuses().isEmpty()
                        || filter.statuses().contains(job.state().status()))
                && (filter.inStreams().isEmpty() || filter.inStreams().contains(job.jobStreamId()))
                && follows(job.dependencies(), filter.successorsOfJobs(), V1JobQuestion::job)
                && follows(job.dependencies(), filter.successorsOfStreams(), V1JobQuestion::stream);
    }

    private static List<String> words(PlanStatus status) {
        var words = V1Words.of(status);
        return words.isEmpty() ? List.of(status.name()) : words;
    }

    private static <I> boolean follows(
            List<Dependency> dependencies, Collection<I> predecessors, Function<Dependency, Predicate<I>> leadsTo) {
        return predecessors.isEmpty()
                || dependencies.stream().anyMatch(each -> predecessors.stream().anyMatch(leadsTo.apply(each)));
    }

    private static Predicate<JobId> job(Dependency dependency) {
        if (dependency instanceof Dependency.OnJoin join) {
            return id -> join.members().stream().anyMatch(member -> job(member).test(id));
        }
        if (dependency instanceof Dependency.OnJob on) {
            requireKnown(on.jobId(), on.pending(), on, on.name());
            return id -> id.equals(on.jobId());
        }
        return id -> false;
    }

    private static Predicate<JobStreamId> stream(Dependency dependency) {
        if (dependency instanceof Dependency.OnJoin join) {
            return id ->
                    join.members().stream().anyMatch(member -> stream(member).test(id));
        }
        if (dependency instanceof Dependency.OnJobStream on) {
            requireKnown(on.jobStreamId(), on.pending(), on, on.name());
            return id -> id.equals(on.jobStreamId());
        }
        return id -> false;
    }

    /** By name alone the successors of another day's instance would count, or be missing. */
    private static void requireKnown(@Nullable Object id, boolean pending, Dependency dependency, String name) {
        if (id == null && !pending && dependency.satisfaction() != Satisfaction.UNBOUND) {
            throw new TwsDecodeException(
                    "successors cannot be told: the engine gave a dependency on " + name + " without its id", null);
        }
    }

    private static <I> void requireOwn(EngineId engine, Collection<I> ids, Function<I, EngineId> engineOf) {
        Oql.requireFew(ids);
        ids.forEach(id -> Oql.requireSame(engine, engineOf.apply(id)));
    }
}
