package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Definitions of one engine, from whichever generation serves them. */
final class EngineDefinitions implements Definitions {
    private final Routes routes;
    private final DefinitionKind<JobDefinition> jobs;
    private final DefinitionKind<JobStreamDefinition> jobStreams;
    private final DefinitionKind<Calendar> calendars;
    private final DefinitionKind<RunCycleGroup> runCycleGroups;
    private final DefinitionKind<VariableTable> variableTables;
    private final DefinitionKind<Folder> folders;

    EngineDefinitions(EngineId engine, Routes routes) {
        this.routes = routes;
        jobs = DefinitionKind.jobs(engine);
        jobStreams = DefinitionKind.jobStreams(engine);
        calendars = DefinitionKind.calendars(engine);
        runCycleGroups = DefinitionKind.runCycleGroups(engine);
        variableTables = DefinitionKind.variableTables(engine);
        folders = DefinitionKind.folders(engine);
    }

    @Override
    public Observed<Page<JobDefinition>> jobs(Filter filter, PageRequest page, Deadline deadline) {
        return list(jobs, filter, page, deadline);
    }

    @Override
    public Optional<Observed<JobDefinition>> job(DefinitionId id, Deadline deadline) {
        return one(jobs, id, deadline);
    }

    @Override
    public Observed<Page<JobStreamDefinition>> jobStreams(Filter filter, PageRequest page, Deadline deadline) {
        return list(jobStreams, filter, page, deadline);
    }

    @Override
    public Optional<Observed<JobStreamDefinition>> jobStream(DefinitionId id, Deadline deadline) {
        return one(jobStreams, id, deadline);
    }

    @Override
    public Optional<Observed<List<Instant>>> runDates(DefinitionId jobStream, TimeRange time, Deadline deadline) {
        return routes.find(Family.RUN_DATES, deadline, api -> api.definitions().runDates(jobStream, time, deadline));
    }

    @Override
    public Observed<Page<Calendar>> calendars(Filter filter, PageRequest page, Deadline deadline) {
        return list(calendars, withoutWorkstation(filter), page, deadline);
    }

    @Override
    public Optional<Observed<Calendar>> calendar(DefinitionId id, Deadline deadline) {
        return one(calendars, id, deadline);
    }

    @Override
    public Observed<Page<RunCycleGroup>> runCycleGroups(Filter filter, PageRequest page, Deadline deadline) {
        return list(runCycleGroups, withoutWorkstation(filter), page, deadline);
    }

    @Override
    public Optional<Observed<RunCycleGroup>> runCycleGroup(DefinitionId id, Deadline deadline) {
        return one(runCycleGroups, id, deadline);
    }

    @Override
    public Observed<Page<VariableTable>> variableTables(Filter filter, PageRequest page, Deadline deadline) {
        return list(variableTables, withoutWorkstation(filter), page, deadline);
    }

    @Override
    public Optional<Observed<VariableTable>> variableTable(DefinitionId id, Deadline deadline) {
        return one(variableTables, id, deadline);
    }

    @Override
    public Observed<Page<Folder>> folders(Filter filter, PageRequest page, Deadline deadline) {
        return list(folders, withoutWorkstation(filter), page, deadline);
    }

    private <T> Observed<Page<T>> list(DefinitionKind<T> kind, Filter filter, PageRequest page, Deadline deadline) {
        return routes.ask(Family.DEFINITIONS, deadline, api -> api.definitions().list(kind, filter, page, deadline));
    }

    private <T> Optional<Observed<T>> one(DefinitionKind<T> kind, DefinitionId id, Deadline deadline) {
        return routes.find(
                Family.DEFINITIONS, deadline, api -> api.definitions().one(kind, id, deadline));
    }

    /** The engine would not know what is meant. */
    private static Filter withoutWorkstation(Filter filter) {
        if (filter.workstation() != null) {
            throw new IllegalArgumentException(
                    "only jobs and job streams are on a workstation, got \"" + filter.workstation() + "\"");
        }
        return filter;
    }
}
