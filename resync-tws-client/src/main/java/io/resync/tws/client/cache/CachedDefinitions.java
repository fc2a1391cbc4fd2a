package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Definitions, from what is kept where that will do. */
record CachedDefinitions(Definitions engine, Answering answers) implements Definitions {
    @Override
    public Observed<Page<JobDefinition>> jobs(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(new DefinitionsKey.Jobs(filter, page), deadline, limit -> engine.jobs(filter, page, limit));
    }

    @Override
    public Optional<Observed<JobDefinition>> job(DefinitionId id, Deadline deadline) {
        return answers.find(new DefinitionsKey.OneJob(id), deadline, limit -> engine.job(id, limit));
    }

    @Override
    public Observed<Page<JobStreamDefinition>> jobStreams(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new DefinitionsKey.JobStreams(filter, page), deadline, limit -> engine.jobStreams(filter, page, limit));
    }

    @Override
    public Optional<Observed<JobStreamDefinition>> jobStream(DefinitionId id, Deadline deadline) {
        return answers.find(new DefinitionsKey.OneJobStream(id), deadline, limit -> engine.jobStream(id, limit));
    }

    @Override
    public Optional<Observed<List<Instant>>> runDates(DefinitionId jobStream, TimeRange time, Deadline deadline) {
        return answers.find(
                new DefinitionsKey.RunDates(jobStream, time),
                deadline,
                limit -> engine.runDates(jobStream, time, limit));
    }

    @Override
    public Observed<Page<Calendar>> calendars(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new DefinitionsKey.Calendars(filter, page), deadline, limit -> engine.calendars(filter, page, limit));
    }

    @Override
    public Observed<Page<RunCycleGroup>> runCycleGroups(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new DefinitionsKey.RunCycleGroups(filter, page),
                deadline,
                limit -> engine.runCycleGroups(filter, page, limit));
    }

    @Override
    public Observed<Page<VariableTable>> variableTables(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new DefinitionsKey.VariableTables(filter, page),
                deadline,
                limit -> engine.variableTables(filter, page, limit));
    }

    @Override
    public Observed<Page<Folder>> folders(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(
                new DefinitionsKey.Folders(filter, page), deadline, limit -> engine.folders(filter, page, limit));
    }

    @Override
    public Optional<Observed<Calendar>> calendar(DefinitionId id, Deadline deadline) {
        return answers.find(new DefinitionsKey.OneCalendar(id), deadline, limit -> engine.calendar(id, limit));
    }

    @Override
    public Optional<Observed<RunCycleGroup>> runCycleGroup(DefinitionId id, Deadline deadline) {
        return answers.find(
                new DefinitionsKey.OneRunCycleGroup(id), deadline, limit -> engine.runCycleGroup(id, limit));
    }

    @Override
    public Optional<Observed<VariableTable>> variableTable(DefinitionId id, Deadline deadline) {
        return answers.find(
                new DefinitionsKey.OneVariableTable(id), deadline, limit -> engine.variableTable(id, limit));
    }
}
