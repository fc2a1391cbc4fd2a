package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.TwsTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A question under way to the engine, for everybody who asks it meanwhile. */
final class Flight<V> {
    private final CacheKey<V> key;
    private final Function<Deadline, Optional<Observed<V>>> load;
    private final @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
    private final CompletableFuture<Optional<Observed<V>>> answer = new CompletableFuture<>();

    Flight(CacheKey<V> key, Function<Deadline, Optional<Observed<V>>> load) {
        this.key = key;
        this.load = load;
    }

    CacheKey<V> key() {
        return key;
    }

    /** Puts the question, with the logging context of who asked it first. */
    Optional<Observed<V>> ask(Deadline limit) {
        var before = MDC.getCopyOfContextMap();
        log(context);
        try {
            return load.apply(limit);
        } finally {
            log(before);
        }
    }

    void land(Optional<Observed<V>> value) {
        answer.complete(value);
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    void onFailure(Consumer<Throwable> action) {
        var unused = answer.whenComplete((value, failure) -> {
            if (failure != null) {
                action.accept(failure);
            }
        });
    }

    /** Waits as long as this caller has time; the others wait on. */
    Optional<Observed<V>> await(Deadline deadline) {
        var wait = deadline.remaining();
        try {
            return answer.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TwsTimeoutException(key + ": no answer within the " + wait.toMillis() + " ms of this caller", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TwsTimeoutException(key + ": interrupted while waiting for the answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private static void log(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
