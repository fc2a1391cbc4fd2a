package io.resync.tws.client.cache;

import io.resync.tws.JobLog;
import io.resync.tws.Page;
import java.util.Collection;
import java.util.Optional;

/** Guesses how much memory an answer takes: the order of magnitude is enough for a bound. */
final class Weight {
    private static final int OBJECT_BYTES = 1_000;
    private static final int LINE_BYTES = 60;

    private Weight() {}

    static int of(Optional<?> answer) {
        var bytes = OBJECT_BYTES + answer.map(Weight::bytes).orElse(0L);
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static long bytes(Object answer) {
        if (answer instanceof Page<?> page) {
            return bytes(page.items());
        }
        if (answer instanceof Collection<?> list) {
            return (long) list.size() * OBJECT_BYTES;
        }
        if (answer instanceof JobLog log) {
            return log.lines().stream()
                    .mapToLong(line -> line.length() + LINE_BYTES)
                    .sum();
        }
        return OBJECT_BYTES;
    }
}
