package io.resync.agent.verify;

import java.util.List;

/**
 * A text after the check.
 *
 * @param text what the evidence holds
 * @param dropped sentences it does not hold, in their order
 */
public record Checked(String text, List<String> dropped) {
    /** Keeps an own copy of the sentences. */
    public Checked {
        dropped = List.copyOf(dropped);
    }
}
