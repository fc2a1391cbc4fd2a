package io.resync.tws.client.cache;

import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * A question to {@link Definitions}.
 *
 * @param <V> kind of answer
 */
public sealed interface DefinitionsKey<V> extends CacheKey<V> {
    @Override
    default DataKind kind() {
        return DataKind.STATIC;
    }

    /**
     * A page of jobs.
     *
     * @param filter which of them
     * @param page which part
     */
    record Jobs(Definitions.Filter filter, PageRequest page)
            implements DefinitionsKey<Page<Definitions.JobDefinition>> {}

    /**
     * One job.
     *
     * @param id which job
     */
    record OneJob(DefinitionId id) implements DefinitionsKey<Definitions.JobDefinition> {}

    /**
     * A page of job streams.
     *
     * @param filter which of them
     * @param page which part
     */
    record JobStreams(Definitions.Filter filter, PageRequest page)
            implements DefinitionsKey<Page<Definitions.JobStreamDefinition>> {}

    /**
     * One job stream.
     *
     * @param id which job stream
     */
    record OneJobStream(DefinitionId id) implements DefinitionsKey<Definitions.JobStreamDefinition> {}

    /**
     * When a job stream will run.
     *
     * @param jobStream which job stream
     * @param time in which part of time
     */
    record RunDates(DefinitionId jobStream, TimeRange time) implements DefinitionsKey<List<Instant>> {}

    /**
     * A page of calendars.
     *
     * @param filter which of them
     * @param page which part
     */
    record Calendars(Definitions.Filter filter, PageRequest page)
            implements DefinitionsKey<Page<Definitions.Calendar>> {}

    /**
     * A page of run cycle groups.
     *
     * @param filter which of them
     * @param page which part
     */
    record RunCycleGroups(Definitions.Filter filter, PageRequest page)
            implements DefinitionsKey<Page<Definitions.RunCycleGroup>> {}

    /**
     * A page of variable tables.
     *
     * @param filter which of them
     * @param page which part
     */
    record VariableTables(Definitions.Filter filter, PageRequest page)
            implements DefinitionsKey<Page<Definitions.VariableTable>> {}

    /**
     * A page of folders.
     *
     * @param filter which of them
     * @param page which part
     */
    record Folders(Definitions.Filter filter, PageRequest page) implements DefinitionsKey<Page<Definitions.Folder>> {}

    /**
     * One calendar.
     *
     * @param id which calendar
     */
    record OneCalendar(DefinitionId id) implements DefinitionsKey<Definitions.Calendar> {}

    /**
     * One run cycle group.
     *
     * @param id which run cycle group
     */
    record OneRunCycleGroup(DefinitionId id) implements DefinitionsKey<Definitions.RunCycleGroup> {}

    /**
     * One variable table.
     *
     * @param id which variable table
     */
    record OneVariableTable(DefinitionId id) implements DefinitionsKey<Definitions.VariableTable> {}
}
