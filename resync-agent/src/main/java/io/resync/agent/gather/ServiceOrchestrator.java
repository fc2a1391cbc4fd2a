package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.diagnosis.Gap;
import io.resync.knowledge.KnowledgeException;
import io.resync.tws.TwsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.MDC;

/**
 * Asks sources side by side under one deadline. What is there when time is up is kept; what is not becomes a gap with the
 * source's name. A programming error in a source is thrown, neither retried nor turned into a gap.
 */
public final class ServiceOrchestrator implements AutoCloseable {
    private final ExecutorService threads;
    private final LongSupplier nanoClock;

    /** An orchestrator with threads of its own. */
    public ServiceOrchestrator() {
        this(Threads.sideBySide(), System::nanoTime);
    }

    ServiceOrchestrator(ExecutorService threads, LongSupplier nanoClock) {
        this.threads = threads;
        this.nanoClock = nanoClock;
    }

    /**
     * Asks all at once and waits for them, at the latest until the deadline.
     *
     * @param readings what to ask
     * @param deadline when to stop waiting
     * @return results and gaps
     */
    public Investigation gather(List<Reading<?>> readings, Deadline deadline) {
        var started = nanoClock.getAsLong();
        var pending = new LinkedHashMap<Source<?>, Future<? extends Optional<? extends Observed<?>>>>();
        readings.forEach(reading -> pending.put(reading.source(), submit(reading, deadline)));
        try {
            return await(pending, started, deadline);
        } finally {
            pending.values().forEach(future -> future.cancel(true));
        }
    }

    private <T> Future<Optional<Observed<T>>> submit(Reading<T> reading, Deadline deadline) {
        var context = MDC.getCopyOfContextMap();
        return threads.submit(() -> {
            if (context != null) {
                MDC.setContextMap(context); // the trace id belongs into the lines of every thread
            }
            try {
                return reading.call().read(deadline);
            } finally {
                MDC.clear();
            }
        });
    }

    private Investigation await(
            Map<Source<?>, ? extends Future<? extends Optional<? extends Observed<?>>>> pending,
            long started,
            Deadline deadline) {
        var results = new LinkedHashMap<Source<?>, Observed<?>>();
        var gaps = new ArrayList<Gap>();
        pending.forEach((source, future) -> {
            var outcome = await(source, future, deadline);
            if (outcome instanceof Outcome.Seen seen) {
                results.put(source, seen.result());
            } else if (outcome instanceof Outcome.Missed missed) {
                gaps.add(missed.gap(source, Duration.ofNanos(nanoClock.getAsLong() - started)));
            }
        });
        var asked = pending.keySet().stream().map(Source::name).toList();
        return new Investigation(results, gaps, asked);
    }

    private static Outcome await(
            Source<?> source, Future<? extends Optional<? extends Observed<?>>> future, Deadline deadline) {
        try {
            var result = future.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            return result.isPresent() ? new Outcome.Seen(result.get()) : Outcome.notFound();
        } catch (TimeoutException e) {
            return Outcome.late();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.late();
        } catch (ExecutionException e) {
            return failed(source, e);
        }
    }

    private static Outcome failed(Source<?> source, ExecutionException e) {
        if (e.getCause() instanceof TwsException engine) {
            return Outcome.of(engine);
        }
        if (e.getCause() instanceof KnowledgeException || e.getCause() instanceof SourceFailedException) {
            return Outcome.unavailable(e.getCause().getMessage());
        }
        throw new IllegalStateException("the source " + source + " failed by a programming error", e.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
