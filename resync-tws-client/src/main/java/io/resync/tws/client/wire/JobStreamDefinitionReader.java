package io.resync.tws.client.wire;

import io.resync.tws.Definitions.JobStreamDefinition;
import io.resync.tws.Definitions.Member;
import io.resync.tws.Definitions.RunCycle;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a job stream is made. */
final class JobStreamDefinitionReader implements FieldReader<JobStreamDefinition> {
    private final DefinitionFields common;
    private boolean draft;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private List<RunCycle> runCycles = List.of();
    private List<RunCycle> excludedBy = List.of();
    private List<String> predecessors = List.of();
    private List<Member> members = List.of();

    JobStreamDefinitionReader(EngineId engine) {
        common = new DefinitionFields(engine);
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "options" -> draft |= json.texts().stream().anyMatch("draft"::equalsIgnoreCase);
            case "draft", "isDraft" -> draft |= json.flag();
            case "validFrom" -> validFrom = json.date();
            case "validTo" -> validTo = json.date();
            case "runCycles" -> runCycles = json.list(RunCycleReader::new);
            case "exclusiveRunCycles" -> excludedBy = json.list(RunCycleReader::new);
            case "externalPredecessors" -> predecessors = json.texts(PredecessorName::new);
            case "jobs" -> members = json.list(MemberReader::new);
            default -> common.field(field, json, this);
        }
    }

    @Override
    public JobStreamDefinition value(Cursor json) throws IOException {
        return new JobStreamDefinition(
                common.id(json),
                common.name(),
                common.workstation(),
                common.folder(),
                common.description(),
                draft,
                validFrom,
                validTo,
                runCycles,
                excludedBy,
                predecessors,
                members);
    }
}
