package io.resync.tws.client;

import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions.Calendar;
import io.resync.tws.Definitions.Filter;
import io.resync.tws.Definitions.Folder;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Definitions.JobStreamDefinition;
import io.resync.tws.Definitions.RunCycleGroup;
import io.resync.tws.Definitions.VariableTable;
import io.resync.tws.EngineId;
import io.resync.tws.client.wire.DefinitionReader;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of definition.
 *
 * @param object what both generations call it in their addresses
 * @param reader reads its answers
 * @param id what it is known by
 * @param name what lists are ordered by, and what a filter asks for
 * @param workstation where it is; empty for kinds without
 */
record DefinitionKind<T>(
        String object,
        DefinitionReader<T> reader,
        Function<T, DefinitionId> id,
        Function<T, String> name,
        Function<T, String> workstation) {
    static DefinitionKind<JobDefinition> jobs(EngineId engine) {
        return new DefinitionKind<>(
                "jobdefinition",
                DefinitionReader.jobs(engine),
                JobDefinition::id,
                JobDefinition::name,
                JobDefinition::workstation);
    }

    static DefinitionKind<JobStreamDefinition> jobStreams(EngineId engine) {
        return new DefinitionKind<>(
                "jobstream",
                DefinitionReader.jobStreams(engine),
                JobStreamDefinition::id,
                JobStreamDefinition::name,
                JobStreamDefinition::workstation);
    }

    static DefinitionKind<Calendar> calendars(EngineId engine) {
        return alone("calendar", DefinitionReader.calendars(engine), Calendar::id, Calendar::name);
    }

    static DefinitionKind<RunCycleGroup> runCycleGroups(EngineId engine) {
        return alone("runcyclegroup", DefinitionReader.runCycleGroups(engine), RunCycleGroup::id, RunCycleGroup::name);
    }

    static DefinitionKind<VariableTable> variableTables(EngineId engine) {
        return alone("variabletable", DefinitionReader.variableTables(engine), VariableTable::id, VariableTable::name);
    }

    static DefinitionKind<Folder> folders(EngineId engine) {
        return alone("folder", DefinitionReader.folders(engine), Folder::id, DefinitionKind::lastPart);
    }

    private static <T> DefinitionKind<T> alone(
            String object, DefinitionReader<T> reader, Function<T, DefinitionId> id, Function<T, String> name) {
        return new DefinitionKind<>(object, reader, id, name, any -> "");
    }

    private static String lastPart(Folder folder) {
        var path = folder.path().replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Predicate<T> named(Filter filter) {
        var wanted = V1Names.matching(filter.name());
        return definition -> wanted.test(name.apply(definition));
    }

    Predicate<T> on(String pattern) {
        var wanted = new WorkstationPattern(pattern);
        return definition -> wanted.matches(workstation.apply(definition));
    }

    Comparator<T> byName() {
        return Comparator.comparing(name)
                .thenComparing(definition -> id.apply(definition).value());
    }
}
