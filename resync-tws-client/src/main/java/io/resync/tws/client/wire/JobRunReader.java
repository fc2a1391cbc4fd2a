package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.EngineId;
import io.resync.tws.JobRun;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of a job. */
final class JobRunReader implements FieldReader<JobRun> {
    private final EngineId engine;
    private final Timing timing = new Timing();
    private @Nullable String id;
    private @Nullable PlanState state;
    private @Nullable String commonStatus;
    private @Nullable String workstation;
    private @Nullable Integer returnCode;
    private int attempt = 1;

    JobRunReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "id" -> id = json.text();
            case "compositeStatus" -> state = json.object(new StateReader());
            case "commonStatus" -> commonStatus = json.text();
            case "actualWorkstation" -> workstation = json.text();
            case "returnCode" -> returnCode = json.integer();
            case "timeInfo" -> json.object(timing);
            case "runAttempt" -> attempt = json.integer(1);
            default -> json.skip();
        }
    }

    @Override
    public JobRun value(Cursor json) throws IOException {
        return new JobRun(
                new RunId(engine, json.id(id, "the id of a run")),
                StateReader.best(state, commonStatus),
                orEmpty(workstation),
                returnCode,
                timing.startedAt,
                timing.endedAt,
                timing.estimated,
                attempt);
    }

    private static final class Timing implements FieldReader<Timing> {
        private @Nullable Instant startedAt;
        private @Nullable Instant endedAt;
        private @Nullable Duration estimated;

        @Override
        public void field(String name, Cursor json) throws IOException {
            switch (name) {
                case "actualStartTime" -> startedAt = json.instant();
                case "actualEndTime" -> endedAt = json.instant();
                case "estimatedDuration" -> estimated = json.duration();
                default -> json.skip();
            }
        }

        @Override
        public Timing value(Cursor json) {
            return this;
        }
    }
}
