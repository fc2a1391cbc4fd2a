package io.resync.tws.client.wire;

import io.resync.tws.PlanState;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A status of the first generation: a coarse common word, and the engine's own. */
final class V1StateReader implements FieldReader<@Nullable PlanState> {
    private @Nullable String common;
    private @Nullable String internal;
    private boolean canceled;

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "commonStatus" -> common = json.text();
            case "internalStatus" -> internal = json.text();
            case "canceled" -> canceled = json.flag();
            default -> json.skip();
        }
    }

    @Override
    public @Nullable PlanState value(Cursor json) {
        return V1Words.state(internal, common, canceled);
    }
}
