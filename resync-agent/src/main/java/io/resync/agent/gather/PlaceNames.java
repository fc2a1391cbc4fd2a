package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.StructuredQuery;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import io.resync.tws.Workstation;
import java.util.List;
import java.util.Optional;

/** Looks up the job stream or workstation under which nothing was seen: whether it is there, and else what is named like it. */
final class PlaceNames {
    private static final int MOST_WORKSTATIONS = 1_000;

    private final TwsClient engine;

    PlaceNames(TwsClient engine) {
        this.engine = engine;
    }

    /** What to read next; empty where something was seen, or nothing of the kind was asked for. */
    Optional<Reading<?>> of(StructuredQuery query, Investigation first) {
        if (!sawNothing(first)) {
            return Optional.empty();
        }
        return named(query, EntityType.JOB_STREAM).or(() -> named(query, EntityType.WORKSTATION));
    }

    private static boolean sawNothing(Investigation seen) {
        return seen.get(Sources.NAMED_STREAMS)
                .map(streams -> streams.value().items().isEmpty())
                .or(() -> seen.get(Sources.NAMED_WORKSTATIONS)
                        .map(places -> places.value().isEmpty()))
                .or(() -> seen.get(Sources.LISTED_JOBS)
                        .map(jobs -> jobs.value().jobs().isEmpty()))
                .orElse(false);
    }

    private Optional<Reading<?>> named(StructuredQuery query, EntityType type) {
        return query.entities(type).stream()
                .map(Entity::text)
                .findFirst()
                .filter(typed -> !BareName.isPattern(typed))
                .map(typed ->
                        new Reading<>(Sources.PLACE_NAME, deadline -> Optional.of(lookedUp(type, typed, deadline))));
    }

    private Observed<PlaceName> lookedUp(EntityType type, String typed, Deadline deadline) {
        var name = BareName.of(typed);
        var near = type.equals(EntityType.JOB_STREAM)
                ? NearestNames.to(name, pattern -> streams(pattern, deadline))
                : workstations(deadline).map(names -> NearestNames.closest(name, names));
        return near.map(nearest -> nearest.contains(name)
                ? new PlaceName(type, typed, true, List.of())
                : new PlaceName(type, typed, false, nearest));
    }

    private Observed<List<String>> streams(String pattern, Deadline deadline) {
        var filter = new JobStreamFilter(pattern, List.of(), List.of());
        return engine.jobStreams(filter, PageRequest.first(NearestNames.MOST_ASKED), deadline)
                .map(page -> page.items().stream().map(JobStream::name).toList());
    }

    private Observed<List<String>> workstations(Deadline deadline) {
        return engine.workstations(PageRequest.first(MOST_WORKSTATIONS), deadline)
                .map(page -> page.items().stream()
                        .map(Workstation::name)
                        .map(BareName::of)
                        .toList());
    }
}
