package io.resync.tws.client.wire;

import io.resync.tws.JobRun;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a job of the first generation tells of its last run. */
final class V1RunReader {
    private final Timing timing = new Timing();
    private final OneField<Integer> returnCode = new OneField<>("returnCode", Cursor::integer);
    private int reruns;

    void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "timeInfo" -> json.object(timing);
            case "jobDefinition" -> json.object(returnCode);
            case "rerunInstancesNumber" -> reruns = json.integer(0);
            default -> json.skip();
        }
    }

    /** Whether there is a run to tell of: a job that failed at launch has one without a start. */
    boolean begun(PlanState state) {
        return timing.startedAt != null || state.status().failed();
    }

    JobRun of(RunId id, PlanState state, String workstation) {
        // a definition holds a return code of 0 before anything ran
        var code = state.status().ended() ? returnCode.value() : null;
        return new JobRun(
                id,
                state,
                workstation,
                code,
                timing.startedAt,
                timing.endedAt,
                timing.estimated,
                Math.max(0, reruns) + 1);
    }

    private static final class Timing implements FieldReader<Timing> {
        private @Nullable Instant startedAt;
        private @Nullable Instant endedAt;
        private @Nullable Duration estimated;

        @Override
        public void field(String name, Cursor json) throws IOException {
            switch (name) {
                case "actualStartTime" -> startedAt = json.utc();
                case "actualEndTime" -> endedAt = json.utc();
                case "estimatedDuration" -> estimated = json.millis();
                default -> json.skip();
            }
        }

        @Override
        public Timing value(Cursor json) {
            return this;
        }
    }
}
