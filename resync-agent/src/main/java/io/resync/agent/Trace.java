package io.resync.agent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that all log lines about one question carry: the application's, where it has set one. */
record Trace(String id, @Nullable String before, long startedNanos) implements AutoCloseable {
    private static final String KEY = "traceId";

    static Trace begin() {
        var before = MDC.get(KEY);
        var id = before == null ? UUID.randomUUID().toString().replace("-", "") : before;
        MDC.put(KEY, id);
        return new Trace(id, before, System.nanoTime());
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(KEY);
        }
    }
}
