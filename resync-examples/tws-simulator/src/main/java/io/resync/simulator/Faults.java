package io.resync.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;

/** What goes wrong on purpose, by a part of the request path. */
final class Faults {
    private final Map<String, CountDownLatch> held = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> failing = new ConcurrentSkipListMap<>();

    void hold(String pathPart) {
        held.computeIfAbsent(pathPart, part -> new CountDownLatch(1));
    }

    void fail(String pathPart, int status) {
        failing.put(pathPart, status);
    }

    void restore() {
        failing.clear();
        held.keySet().forEach(part -> Optional.ofNullable(held.remove(part)).ifPresent(CountDownLatch::countDown));
    }

    /** Returns at once, or when the path is held no longer. */
    void passOrWait(String path) throws InterruptedException {
        for (var entry : held.entrySet()) {
            if (path.contains(entry.getKey())) {
                entry.getValue().await();
            }
        }
    }

    Optional<Reply> failure(String path) {
        return failing.entrySet().stream()
                .filter(entry -> path.contains(entry.getKey()))
                .map(entry -> Reply.messages(entry.getValue(), "told to fail for paths with " + entry.getKey()))
                .findFirst();
    }
}
