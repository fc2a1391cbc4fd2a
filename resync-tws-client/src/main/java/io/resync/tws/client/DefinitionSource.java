package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Definitions of every kind, as one generation of the engine's API gives them. */
interface DefinitionSource {
    <T> Observed<Page<T>> list(DefinitionKind<T> kind, Filter filter, PageRequest page, Deadline deadline);

    <T> Optional<Observed<T>> one(DefinitionKind<T> kind, DefinitionId id, Deadline deadline);

    Optional<Observed<List<Instant>>> runDates(DefinitionId jobStream, TimeRange time, Deadline deadline);
}
