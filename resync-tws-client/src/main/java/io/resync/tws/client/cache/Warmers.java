package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the warmers of one cache again and again until it is closed. */
final class Warmers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warmers.class);

    private final CacheOptions options;
    private final QuestionCache cache;
    private final Executor executor;
    private final ScheduledExecutorService scheduler;
    private final Map<String, Future<?>> next = new HashMap<>();
    private volatile boolean closed;

    Warmers(QuestionCache cache, CacheOptions options, Threads threads) {
        this.cache = cache;
        this.options = options;
        executor = threads.executor();
        scheduler = threads.scheduler();
    }

    /** Begins the first rounds at once. */
    void start(Function<Answering, TwsClient> clients) {
        options.warmers()
                .forEach((name, warmer) -> executor.execute(new Rounds(
                        name,
                        round -> warmer.ask(
                                clients.apply(round), Deadline.in(options.loadTimeout(), options.nanoTime())))));
    }

    private synchronized void schedule(Rounds rounds, Duration pause) {
        if (!closed) {
            next.put(rounds.name(), scheduler.schedule(() -> resume(rounds), pause.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private void resume(Rounds rounds) {
        try {
            executor.execute(rounds);
        } catch (RejectedExecutionException e) {
            warn(rounds, "ends: the executor took no more work", e);
        }
    }

    private void warn(Rounds rounds, String what, RuntimeException e) {
        if (!closed) {
            LOG.warn("the warmer \"{}\" {}", rounds.name(), what, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        next.values().forEach(round -> round.cancel(false));
    }

    /** The rounds of one warmer. */
    private final class Rounds implements Runnable {
        private final String name;
        private final Consumer<Warming> questions;

        Rounds(String name, Consumer<Warming> questions) {
            this.name = name;
            this.questions = questions;
        }

        String name() {
            return name;
        }

        @Override
        public void run() {
            var round = new Warming(cache, options);
            try {
                questions.accept(round);
            } catch (RuntimeException e) { // nobody waits for it: the log is the only place to tell it
                warn(this, "failed; its next round comes in " + round.pause(), e);
            } finally {
                schedule(this, round.pause());
            }
        }
    }
}
