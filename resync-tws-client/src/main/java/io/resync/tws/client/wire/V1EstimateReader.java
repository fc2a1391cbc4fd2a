package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.RunHistory.Estimate;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the engine expects a job to take, from one of its models. */
final class V1EstimateReader implements FieldReader<Estimate> {
    private @Nullable String kind;
    private @Nullable String detail;
    private @Nullable Duration expected;
    private @Nullable Duration spread;
    private int samples = -1;

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "detailedStatsType" -> kind = json.text();
            case "detailedStatsData" -> detail = json.textIfAny();
            case "estimatedDuration" -> expected = json.roundedMillis();
            case "sigma" -> spread = json.roundedMillis();
            case "numberOfSamples" -> samples = json.integer(-1);
            default -> json.skip();
        }
    }

    @Override
    public Estimate value(Cursor json) {
        return new Estimate(orEmpty(kind), orEmpty(detail), expected, spread, samples);
    }
}
