package io.resync.tws.client.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Keeps what is scheduled until a test lets it run. */
final class HeldScheduler extends ScheduledThreadPoolExecutor {
    private final List<Runnable> commands = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private final List<ScheduledFuture<?>> futures = new ArrayList<>();

    HeldScheduler() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        var future = super.schedule(() -> {}, 1, TimeUnit.DAYS);
        commands.add(command);
        delays.add(Duration.of(delay, unit.toChronoUnit()));
        futures.add(future);
        return future;
    }

    List<Duration> delays() {
        return delays;
    }

    List<ScheduledFuture<?>> futures() {
        return futures;
    }

    void runLast() {
        commands.get(commands.size() - 1).run();
    }
}
