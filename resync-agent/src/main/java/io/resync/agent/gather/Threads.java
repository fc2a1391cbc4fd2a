package io.resync.agent.gather;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for calls that wait: virtual ones where the JVM has them, a bounded pool on Java 17. */
final class Threads {
    private static final int MOST_ON_17 = 32;

    private Threads() {}

    static ExecutorService sideBySide() {
        try {
            // The only place that looks: the method is there from Java 21 on, the baseline is 17.
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return pool();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("virtual threads are there but could not be had", e);
        }
    }

    private static ExecutorService pool() {
        var number = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                MOST_ON_17, MOST_ON_17, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "resync-gather-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
