package io.resync.tws.client.wire;

import io.resync.tws.Definitions.RunCycle;
import io.resync.tws.Definitions.RunCycleGroup;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.util.List;

/** Run cycles that job streams share. */
final class RunCycleGroupReader implements FieldReader<RunCycleGroup> {
    private final DefinitionFields common;
    private List<RunCycle> runCycles = List.of();
    private List<RunCycle> excludedBy = List.of();

    RunCycleGroupReader(EngineId engine) {
        common = new DefinitionFields(engine);
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "runCycles" -> runCycles = json.list(RunCycleReader::new);
            case "exclusiveRunCycles" -> excludedBy = json.list(RunCycleReader::new);
            default -> common.field(field, json, this);
        }
    }

    @Override
    public RunCycleGroup value(Cursor json) throws IOException {
        return new RunCycleGroup(common.id(json), common.name(), common.description(), runCycles, excludedBy);
    }
}
