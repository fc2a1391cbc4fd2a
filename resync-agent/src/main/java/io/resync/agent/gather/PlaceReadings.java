package io.resync.agent.gather;

import io.resync.query.EntityType;
import io.resync.query.StructuredQuery;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStreamFilter;
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
            return stream(bare(streams.get(0).text()));
        }
        var places = query.entities(EntityType.WORKSTATION);
        return places.isEmpty() ? List.of() : workstation(bare(places.get(0).text()));
    }

    private List<Reading<?>> workstation(String name) {
        return List.of(
                new Reading<>(
                        Sources.NAMED_WORKSTATIONS,
                        deadline -> Optional.of(engine.workstations(PageRequest.first(MOST_WORKSTATIONS), deadline)
                                .map(page -> named(name, page.items())))),
                jobs(JobFilter.builder().workstation(name).build()));
    }

    private static List<Workstation> named(String name, List<Workstation> all) {
        return all.stream().filter(each -> bare(each.name()).equals(name)).toList();
    }

    private List<Reading<?>> stream(String name) {
        var filter = new JobStreamFilter(name, List.of(), List.of());
        return List.of(
                new Reading<>(
                        Sources.NAMED_STREAMS,
                        deadline -> Optional.of(engine.jobStreams(filter, PageRequest.first(MOST_STREAMS), deadline))),
                jobs(JobFilter.builder().jobStream(name).build()));
    }

    private Reading<?> jobs(JobFilter filter) {
        return new Reading<>(
                Sources.NAMED_JOBS,
                deadline -> Optional.of(engine.jobs(filter, PageRequest.first(MOST_JOBS), deadline)));
    }

    /** Without the workstation before it and the scheduled time behind it. */
    private static String bare(String typed) {
        var name = typed.substring(typed.indexOf('#') + 1);
        int time = name.indexOf('(');
        return name.substring(name.lastIndexOf('/') + 1, time < 0 ? name.length() : time);
    }
}
