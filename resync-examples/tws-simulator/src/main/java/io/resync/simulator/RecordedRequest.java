package io.resync.simulator;

/**
 * A request that arrived, without its credentials.
 *
 * @param method the verb
 * @param path the path, decoded
 * @param query what followed the question mark, as sent; empty when nothing did
 */
public record RecordedRequest(String method, String path, String query) {
    /** Whether a real engine would do more than read: change something, contact an agent or hand out a secret. */
    public boolean changeAttempt() {
        return ReadRules.breaks(this);
    }
}
