package io.resync.tws.client;

import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.MDC;

/** Work for another thread, whose log lines carry the same context, as the trace id, as those of the thread that asked. */
record Traced<T>(Map<String, String> context, Callable<T> work) implements Callable<T> {
    static <T> Callable<T> of(Callable<T> work) {
        var context = MDC.getCopyOfContextMap();
        return context == null ? work : new Traced<>(context, work);
    }

    @Override
    public T call() throws Exception {
        MDC.setContextMap(context);
        try {
            return work.call();
        } finally {
            MDC.clear();
        }
    }
}
