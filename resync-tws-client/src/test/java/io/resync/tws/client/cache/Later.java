package io.resync.tws.client.cache;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Keeps work until a test lets it run. */
final class Later implements Executor {
    private final Queue<Runnable> work = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        work.add(task);
    }

    int size() {
        return work.size();
    }

    void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
