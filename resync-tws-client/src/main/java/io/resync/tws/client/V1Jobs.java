package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.client.V1Lists.Question;
import io.resync.tws.client.V1Lists.Rest;
import io.resync.tws.client.wire.V1EngineInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Jobs and job streams of one plan. The first generation has no offset, cannot be asked for successors, and sorts jobs of the
 * current plan only. Whatever it cannot leave out is read and left out here.
 */
final class V1Jobs {
    private final EngineId engine;
    private final Exchange exchange;
    private final V1Reads reads;
    private final V1Lists lists;
    private final boolean sorts;
    private final boolean folders;

    private V1Jobs(EngineId engine, Exchange exchange, V1Reads reads, boolean sorts, boolean folders) {
        this.engine = engine;
        this.exchange = exchange;
        this.reads = reads;
        this.sorts = sorts;
        this.folders = folders;
        lists = new V1Lists(engine, exchange, reads);
    }

    static V1Jobs ofCurrentPlan(EngineId engine, Exchange exchange, V1EngineInfo info) {
        return new V1Jobs(engine, exchange, new V1Reads(engine), info.sorts(), info.folders());
    }

    /** Of another plan: those are not sorted by the engine. */
    static V1Jobs of(PlanId plan, Exchange exchange, V1EngineInfo info) {
        var reads = new V1Reads(plan.engine(), ObjectIds.segment(plan.value()));
        return new V1Jobs(plan.engine(), exchange, reads, false, info.folders());
    }

    /**
     * A page that the engine can filter and sort by itself costs the bunches up to its end. Otherwise every job is read that
     * the engine cannot leave out: with successors wanted, the whole plan with its dependencies.
     */
    Observed<Page<Job>> page(JobFilter filter, PageRequest page, Deadline deadline) {
        requireFolders(filter);
        var question = new V1JobQuestion(engine, filter);
        if (question.exact() && sorts) {
            var sorted = asked(question);
            sorted.filter().sortedBy("jobName");
            return lists.page(sorted, page, deadline);
        }
        return all(filter, question, deadline).map(jobs -> V1Lists.page(jobs, page));
    }

    /** Jobs that are asked for one by one, or stream by stream, are few: they come by pages. */
    Listing<Job> each(JobFilter filter, Deadline deadline) {
        requireFolders(filter);
        var question = new V1JobQuestion(engine, filter);
        return question.oneByOne() || !filter.inStreams().isEmpty()
                ? new Listing<>(page -> page(filter, page, deadline))
                : each(asked(question), question.rest(), deadline);
    }

    Listing<JobStream> eachStream(JobStreamFilter filter, Deadline deadline) {
        return each(asked(filter), V1JobQuestion.rest(engine, filter), deadline);
    }

    private <T> Listing<T> each(Question<T> question, Rest<T> rest, Deadline deadline) {
        return new Listing<>(new V1Continuation<>(engine, lists, question, deadline), rest.wanted());
    }

    /** All at once, in the order of their names. */
    Observed<List<Job>> all(JobFilter filter, Deadline deadline) {
        requireFolders(filter);
        return all(filter, new V1JobQuestion(engine, filter), deadline);
    }

    Optional<Observed<Job>> job(JobId id, Deadline deadline) {
        return exchange.find(reads.job(id), deadline);
    }

    Observed<Page<JobStream>> streamPage(JobStreamFilter filter, PageRequest page, Deadline deadline) {
        return streams(filter, deadline).map(streams -> V1Lists.page(streams, page));
    }

    Observed<List<JobStream>> streams(JobStreamFilter filter, Deadline deadline) {
        return lists.all(asked(filter), V1JobQuestion.rest(engine, filter), deadline);
    }

    private Question<JobStream> asked(JobStreamFilter filter) {
        boolean dependencies = filter.dependencies()
                || !filter.successorsOfJobs().isEmpty()
                || !filter.successorsOfStreams().isEmpty();
        return new Question<>(
                reads.jobStreams, V1Filter.jobStreams().named("jobStreamName", filter.name()), dependencies);
    }

    Optional<Observed<JobStream>> jobStream(JobStreamId id, Deadline deadline) {
        return exchange.find(reads.jobStream(id), deadline);
    }

    private Observed<List<Job>> all(JobFilter filter, V1JobQuestion question, Deadline deadline) {
        if (question.oneByOne()) {
            return byId(filter, question, deadline);
        }
        return filter.inStreams().isEmpty() || filter.jobStream() != null
                ? lists.all(asked(question), question.rest(), deadline)
                : inStreams(filter, question, deadline);
    }

    private Observed<List<Job>> byId(JobFilter filter, V1JobQuestion question, Deadline deadline) {
        var found = new ArrayList<Observed<List<Job>>>();
        for (var id : List.copyOf(new LinkedHashSet<>(filter.ids()))) {
            job(id, deadline).ifPresent(job -> found.add(job.map(List::of)));
        }
        return joined(found, question, deadline);
    }

    /** The jobs of stream instances: the engine is asked by their names, and gives those of other days, too. */
    private Observed<List<Job>> inStreams(JobFilter filter, V1JobQuestion question, Deadline deadline) {
        var names = filter.inStreams().stream()
                .flatMap(id -> jobStream(id, deadline).stream())
                .map(stream -> stream.value().name())
                .distinct()
                .toList();
        var found = new ArrayList<Observed<List<Job>>>();
        for (var name : names) {
            var asked = asked(question);
            asked.filter().named("jobStreamName", name);
            found.add(lists.all(asked, question.rest(), deadline));
        }
        return joined(found, question, deadline);
    }

    /** As old as the oldest of them. Where none came, the engine is asked once more, to have seen that. */
    private Observed<List<Job>> joined(List<Observed<List<Job>>> found, V1JobQuestion question, Deadline deadline) {
        if (found.isEmpty()) {
            return lists.count(asked(question), deadline).map(any -> List.of());
        }
        var rest = question.rest();
        return found.get(0)
                .map(any -> found.stream()
                        .flatMap(some -> some.value().stream())
                        .filter(rest.wanted())
                        .sorted(rest.order())
                        .toList());
    }

    private Question<Job> asked(V1JobQuestion question) {
        return new Question<>(reads.jobs, question.narrowed(), question.withDependencies());
    }

    private void requireFolders(JobFilter filter) {
        if (filter.folder() != null && !folders) {
            throw new TwsRefusedException("engine " + engine + ", jobs in folder " + filter.folder()
                    + ": not asked, engines have folders from 9.5 on and this one is older");
        }
    }
}
