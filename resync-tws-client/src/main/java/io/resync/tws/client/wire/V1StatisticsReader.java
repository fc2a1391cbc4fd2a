package io.resync.tws.client.wire;

import io.resync.tws.RunHistory.Statistics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the engine has summed up over the runs of a job. */
final class V1StatisticsReader implements FieldReader<Statistics> {
    private int successful = -1;
    private int failed = -1;
    private @Nullable Duration shortest;
    private @Nullable Duration average;
    private @Nullable Duration longest;
    private @Nullable Duration last;
    private @Nullable Instant lastRunAt;

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "successfulRuns" -> successful = json.integer(-1);
            case "abortedRuns" -> failed = json.integer(-1);
            case "minElapsedTime" -> shortest = json.millis();
            case "averageElapsedTime" -> average = json.roundedMillis();
            case "maxElapsedTime" -> longest = json.millis();
            case "lastElapsedTime" -> last = json.millis();
            case "lastRunDate" -> lastRunAt = json.utc();
            default -> json.skip();
        }
    }

    @Override
    public Statistics value(Cursor json) {
        return new Statistics(successful, failed, shortest, average, longest, last, lastRunAt);
    }
}
