package io.resync.tws.client.wire;

import java.time.Instant;

/** Reads the engine's times. */
final class Times {
    private Times() {}

    static Instant instant(char[] text, int start, int length) {
        return Instant.parse(new String(text, start, length));
    }
}
