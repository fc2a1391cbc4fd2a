package io.resync.tws.client.wire;

import io.resync.tws.CriticalJobs.Summary;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many critical jobs are at risk. */
final class V1SummaryReader implements FieldReader<Summary> {
    private int onTrack = -1;
    private int potentialRisk = -1;
    private int highRisk = -1;
    private @Nullable Instant recalculatedAt;

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "numberOfCriticalJobsNoRisk" -> onTrack = json.integer(-1);
            case "numberOfCriticalJobsPotentialRisk" -> potentialRisk = json.integer(-1);
            case "numberOfCriticalJobsHighRisk" -> highRisk = json.integer(-1);
            case "lastCritPathRecalculation" -> recalculatedAt = json.utc();
            default -> json.skip();
        }
    }

    @Override
    public Summary value(Cursor json) {
        return new Summary(onTrack, potentialRisk, highRisk, recalculatedAt);
    }
}
