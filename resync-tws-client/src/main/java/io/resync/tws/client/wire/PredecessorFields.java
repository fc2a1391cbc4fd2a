package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a dependency tells of a job or job stream that must end first. */
final class PredecessorFields {
    private final EngineId engine;
    private @Nullable String jobId;
    private @Nullable String jobName;
    private @Nullable String jobStreamId;
    private @Nullable String jobStreamName;
    private @Nullable Instant scheduledAt;
    private @Nullable PlanState state;
    private boolean conditional;
    private boolean pending;

    PredecessorFields(EngineId engine) {
        this.engine = engine;
    }

    /** Takes the field's value if it is one of these. */
    boolean takes(String name, Cursor json) throws IOException {
        switch (name) {
            case "jobId" -> jobId = json.text();
            case "jobName" -> jobName = json.text();
            case "jobStreamId" -> jobStreamId = json.text();
            case "jobStreamName" -> jobStreamName = json.text();
            case "jobStreamSchedTime" -> scheduledAt = json.instant();
            case "predecessorStatus" -> state = json.object(new StateReader());
            case "conditional" -> conditional = json.flag();
            case "pending" -> pending = json.flag();
            default -> {
                return false;
            }
        }
        return true;
    }

    Dependency job(Satisfaction satisfaction) {
        var id = orEmpty(jobId).isBlank() ? null : new JobId(engine, orEmpty(jobId));
        return new Dependency.OnJob(satisfaction, id, jobStreamName, orEmpty(jobName), state, conditional, pending);
    }

    Dependency jobStream(Satisfaction satisfaction) {
        var id = orEmpty(jobStreamId).isBlank() ? null : new JobStreamId(engine, orEmpty(jobStreamId));
        return new Dependency.OnJobStream(satisfaction, id, orEmpty(jobStreamName), scheduledAt, state, pending);
    }
}
