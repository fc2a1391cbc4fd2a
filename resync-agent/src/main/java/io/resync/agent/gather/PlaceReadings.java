package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.query.EntityType;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to read about a job stream or a workstation: itself, and its jobs. */
final class PlaceReadings {
    private static final int MOST_STREAMS = 20;
    private static final int MOST_WORKSTATIONS = 1_000;
    private static final int MOST_JOBS = 500;

    private final TwsClient engine;

    PlaceReadings(TwsClient engine) {
        this.engine = engine;
    }

    /** What to read, and with it the engine's zone; empty where the question names neither. A job stream goes first. */
    List<Reading<?>> of(StructuredQuery query, Reading<?> zone) {
        var readings = new ArrayList<>(of(query));
        if (!readings.isEmpty()) {
            readings.add(zone);
        }
        return readings;
    }

    private List<Reading<?>> of(StructuredQuery query) {
        var streams = query.entities(EntityType.JOB_STREAM);
        if (!streams.isEmpty()) {
            return stream(BareName.of(streams.get(0).text()));
        }
        var places = query.entities(EntityType.WORKSTATION);
        return places.isEmpty()
                ? List.of()
                : workstation(BareName.of(places.get(0).text()));
    }

    List<Reading<?>> workstation(String name) {
        return List.of(
                new Reading<>(
                        Sources.NAMED_WORKSTATIONS,
                        deadline -> Optional.of(engine.workstations(PageRequest.first(MOST_WORKSTATIONS), deadline)
                                .map(page -> named(name, page.items())))),
                new Reading<>(
                        Sources.NAMED_JOBS,
                        deadline -> Optional.of(jobs(
                                        JobFilter.builder()
                                                .workstation(ListReadings.inAnyFolder(name))
                                                .build(),
                                        deadline)
                                .map(page -> on(name, page)))));
    }

    /** The pattern for any folder lets other names with the same end through. */
    private static Page<Job> on(String workstation, Page<Job> page) {
        var jobs = page.items().stream()
                .filter(job -> BareName.of(job.key().workstation()).equals(workstation))
                .toList();
        return jobs.size() == page.items().size()
                ? page
                : new Page<>(jobs, page.hasMore() ? -1 : jobs.size(), page.offset());
    }

    private static List<Workstation> named(String name, List<Workstation> all) {
        return all.stream()
                .filter(each -> BareName.of(each.name()).equals(name))
                .toList();
    }

    private List<Reading<?>> stream(String name) {
        return List.of(streams(name), jobsOf(name));
    }

    Reading<?> streams(String name) {
        var filter = new JobStreamFilter(name, List.of(), List.of());
        return new Reading<>(
                Sources.NAMED_STREAMS,
                deadline -> Optional.of(engine.jobStreams(filter, PageRequest.first(MOST_STREAMS), deadline)));
    }

    Reading<?> jobsOf(String stream) {
        var filter = JobFilter.builder().jobStream(stream).build();
        return new Reading<>(Sources.NAMED_JOBS, deadline -> Optional.of(jobs(filter, deadline)));
    }

    private Observed<Page<Job>> jobs(JobFilter filter, Deadline deadline) {
        return engine.jobs(filter, PageRequest.first(MOST_JOBS), deadline);
    }
}
