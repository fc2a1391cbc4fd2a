package io.resync.tws.client.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Threads of one cache: the ones given to it, or its own, which end with it. */
final class Threads implements AutoCloseable {
    private final List<ExecutorService> own = new ArrayList<>();
    private final Executor executor;
    private final ScheduledExecutorService scheduler;

    Threads(@Nullable Executor executor, @Nullable ScheduledExecutorService scheduler) {
        this.executor = executor == null ? owned(Executors.newCachedThreadPool(Threads::daemon)) : executor;
        this.scheduler =
                scheduler == null ? owned(Executors.newSingleThreadScheduledExecutor(Threads::daemon)) : scheduler;
    }

    Executor executor() {
        return executor;
    }

    /** Its thread starts with the first thing that is scheduled. */
    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    @Override
    public void close() {
        own.forEach(ExecutorService::shutdownNow);
    }

    private <E extends ExecutorService> E owned(E threads) {
        own.add(threads);
        return threads;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "resync-tws-cache");
        thread.setDaemon(true);
        return thread;
    }
}
