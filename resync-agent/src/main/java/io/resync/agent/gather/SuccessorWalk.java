package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows dependencies forward from one job, level by level. A job that does not end keeps its job stream from ending, so
 * what waits for the stream comes after it as well.
 */
final class SuccessorWalk {
    private static final int PAGE = 500;
    /** Ids that fit into one request without making its address too long. */
    private static final int IDS_A_REQUEST = 50;

    private final TwsClient engine;
    private final Deadline deadline;
    private final Map<JobId, Successors.Hit> hits = new LinkedHashMap<>();
    private final Set<JobStreamId> streams = new LinkedHashSet<>();

    SuccessorWalk(TwsClient engine, Deadline deadline) {
        this.engine = engine;
        this.deadline = deadline;
    }

    Observed<Successors> from(Observed<Job> start) {
        Set<JobId> jobs = Set.of(start.value().id());
        Set<JobStreamId> held = Set.of(start.value().jobStreamId());
        streams.addAll(held);
        for (var distance = 1; !jobs.isEmpty() && hits.size() < Successors.MOST; distance++) {
            var next = next(jobs, held, start.value().id(), distance);
            jobs = next.keySet();
            held = newStreams(next.values());
        }
        var cut = !jobs.isEmpty();
        return start.map(ignored -> new Successors(ordered(), cut));
    }

    private Map<JobId, Job> next(Set<JobId> jobs, Set<JobStreamId> held, JobId start, int distance) {
        var found = new LinkedHashMap<JobId, Job>();
        var waitingStreams = new LinkedHashSet<JobStreamId>();
        chunks(jobs).forEach(ids -> {
            collect(jobs(filter -> filter.successorsOfJobs(ids)), found);
            waitingStreams.addAll(ids(streams(new JobStreamFilter(null, ids, List.of()))));
        });
        chunks(held).forEach(ids -> {
            var behind = jobs(filter -> filter.successorsOfStreams(ids).withDependencies());
            collect(waitingFor(ids, behind, Job::dependencies), found);
            var streamsBehind = streams(new JobStreamFilter(null, List.of(), ids).withDependencies());
            waitingStreams.addAll(ids(waitingFor(ids, streamsBehind, JobStream::dependencies)));
        });
        chunks(waitingStreams).forEach(ids -> collect(jobs(filter -> filter.inStreams(ids)), found));
        found.keySet().removeAll(hits.keySet());
        found.remove(start);
        found.values().forEach(job -> hits.put(job.id(), new Successors.Hit(job, distance)));
        return found;
    }

    /** Engines match what waits for one job of a stream as well; only what waits for the whole stream comes after all its jobs. */
    private static <T> List<T> waitingFor(
            List<JobStreamId> streams, List<T> behind, Function<T, List<Dependency>> dependencies) {
        return behind.stream()
                .filter(each -> dependencies.apply(each).isEmpty() // what a level does not list may be one
                        || dependencies.apply(each).stream()
                                .anyMatch(on -> on instanceof Dependency.OnJobStream whole
                                        && whole.jobStreamId() != null
                                        && streams.contains(whole.jobStreamId())))
                .toList();
    }

    private static void collect(List<Job> jobs, Map<JobId, Job> found) {
        jobs.forEach(job -> found.put(job.id(), job));
    }

    private Set<JobStreamId> newStreams(Collection<Job> jobs) {
        var fresh = new LinkedHashSet<JobStreamId>();
        jobs.forEach(job -> {
            if (streams.add(job.jobStreamId())) {
                fresh.add(job.jobStreamId());
            }
        });
        return fresh;
    }

    private List<Job> jobs(Function<JobFilter.Builder, JobFilter.Builder> condition) {
        var filter = condition.apply(JobFilter.builder()).build();
        return all(page -> engine.jobs(filter, page, deadline));
    }

    private List<JobStream> streams(JobStreamFilter filter) {
        return all(page -> engine.jobStreams(filter, page, deadline));
    }

    private static List<JobStreamId> ids(List<JobStream> streams) {
        return streams.stream().map(JobStream::id).toList();
    }

    private static <T> List<T> all(Function<PageRequest, Observed<Page<T>>> read) {
        var items = new ArrayList<T>();
        var request = PageRequest.first(PAGE);
        var page = read.apply(request).value();
        items.addAll(page.items());
        while (page.hasMore() && !page.items().isEmpty() && items.size() < Successors.MOST) {
            request = request.next();
            page = read.apply(request).value();
            items.addAll(page.items());
        }
        return items;
    }

    private static <T> List<List<T>> chunks(Collection<T> ids) {
        var all = List.copyOf(ids);
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += IDS_A_REQUEST) {
            chunks.add(all.subList(from, Math.min(all.size(), from + IDS_A_REQUEST)));
        }
        return chunks;
    }

    private List<Successors.Hit> ordered() {
        return hits.values().stream()
                .sorted(Comparator.comparingInt(Successors.Hit::distance)
                        .thenComparing(hit -> hit.job().key().text()))
                .toList();
    }
}
