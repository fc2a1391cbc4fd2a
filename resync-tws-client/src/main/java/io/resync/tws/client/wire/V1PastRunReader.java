package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.DefinitionId;
import io.resync.tws.EngineId;
import io.resync.tws.RunHistory.Run;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run that the engine remembers. */
final class V1PastRunReader implements FieldReader<Run> {
    private final EngineId engine;
    private @Nullable String job;
    private @Nullable String jobStream;
    private @Nullable String workstation;
    private @Nullable String actualWorkstation;
    private @Nullable String status;
    private @Nullable String rerun;
    private @Nullable String user;
    private @Nullable String definition;
    private @Nullable String jobId;
    private @Nullable Instant scheduledAt;
    private @Nullable Instant startedAt;
    private @Nullable Duration elapsed;
    private @Nullable Duration planned;
    private @Nullable Integer returnCode;
    private @Nullable Long jobNumber;

    V1PastRunReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "jobName" -> job = json.text();
            case "jobStreamName" -> jobStream = json.text();
            case "workstationName" -> workstation = json.text();
            case "actualWorkstationName", "realWorkstationName" -> actualWorkstation = json.text();
            case "scheduledStartTime" -> scheduledAt = json.utc();
            case "runDate" -> startedAt = json.utc();
            case "totalElapsedTime" -> elapsed = json.millis();
            case "plannedDuration" -> planned = json.millis();
            case "status" -> status = json.text();
            case "returnCode" -> returnCode = json.integer();
            case "rerunType" -> rerun = json.text();
            case "jobNumber" -> jobNumber = json.longInteger();
            case "userLogin" -> user = json.text();
            case "jobDefinitionId" -> definition = json.text();
            case "jobId" -> jobId = json.text();
            default -> json.skip();
        }
    }

    @Override
    public Run value(Cursor json) throws IOException {
        return new Run(
                json.required(job, "the job's name of a run"),
                orEmpty(jobStream),
                orEmpty(workstation),
                orEmpty(actualWorkstation),
                scheduledAt,
                startedAt,
                elapsed,
                planned,
                orEmpty(status),
                returnCode,
                orEmpty(rerun),
                jobNumber == null ? -1 : jobNumber,
                orEmpty(user),
                definition());
    }

    private @Nullable DefinitionId definition() {
        var id = orEmpty(definition).isBlank() ? orEmpty(jobId) : orEmpty(definition);
        return id.isBlank() ? null : new DefinitionId(engine, id);
    }
}
