package io.resync.agent.gather;

import io.resync.tws.Journal;
import io.resync.tws.TimeRange;
import java.util.List;

/**
 * What a shift hands over besides what is wrong.
 *
 * @param ahead the time that the next shift looks at
 * @param changes what people did in the shift that ends, the newest first
 * @param cut whether they did more
 */
public record Handover(TimeRange ahead, List<Journal.AuditRecord> changes, boolean cut) {
    /** Keeps an own copy of the changes. */
    public Handover {
        changes = List.copyOf(changes);
    }
}
