package io.resync.tws.client.wire;

import io.resync.tws.PlanState;
import io.resync.tws.PlanStatus;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A composite status: the engine's own word with its reason. */
final class StateReader implements FieldReader<@Nullable PlanState> {
    private @Nullable String status;
    private @Nullable String substatus;
    private boolean canceled;
    private boolean cancelPending;

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "status" -> status = json.text();
            case "substatus" -> substatus = json.text();
            case "canceled" -> canceled = json.flag();
            case "cancelPending" -> cancelPending = json.flag();
            default -> json.skip();
        }
    }

    @Override
    public @Nullable PlanState value(Cursor json) {
        if (status == null) {
            return null;
        }
        // a cancelled job keeps its old word and is marked beside it
        if (canceled) {
            return new PlanState(PlanStatus.CANCL, status, substatus);
        }
        return cancelPending ? new PlanState(PlanStatus.CANCLP, status, substatus) : PlanState.of(status, substatus);
    }

    /**
     * The best of what an object says of its state. The common status is coarser and uses some words in another sense
     * (its ERROR is an ABEND or a FAIL), so it is kept as text only.
     */
    static PlanState best(@Nullable PlanState composite, @Nullable String common) {
        return composite != null ? composite : new PlanState(PlanStatus.UNKNOWN, common == null ? "" : common, null);
    }
}
