package io.resync.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What goes wrong on purpose, by a part of the request path. */
final class Faults {
    private final LaggingClock copy;
    private final Map<String, CountDownLatch> held = new ConcurrentSkipListMap<>();
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    /** The clock of the copy of the plan, which can lag. */
    Faults(LaggingClock copy) {
        this.copy = copy;
    }

    private record Armed(String pathPart, Fault fault, AtomicInteger requests) {}

    void hold(String pathPart) {
        held.computeIfAbsent(pathPart, part -> new CountDownLatch(1));
    }

    void arm(String pathPart, Fault fault) {
        armed.add(new Armed(pathPart, fault, new AtomicInteger()));
    }

    static void expectFailure(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a failing status is 400 to 599, got " + status);
        }
    }

    void restore() {
        copy.lagBy(Duration.ZERO);
        armed.clear();
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

    /** What happens to this request, in the order in which the faults were told. */
    List<Fault.Effect> effects(String path) {
        return armed.stream()
                .filter(one -> path.contains(one.pathPart()))
                .filter(one -> one.fault().hits(one.requests().incrementAndGet()))
                .map(one -> one.fault().effect())
                .toList();
    }

    /** Answers a request from the plan as these effects let it be seen. */
    <T> T during(List<Fault.Effect> effects, Supplier<T> answer) {
        return copy.during(effects.stream().map(Fault.Effect::lag).reduce(Duration.ZERO, Duration::plus), answer);
    }
}
