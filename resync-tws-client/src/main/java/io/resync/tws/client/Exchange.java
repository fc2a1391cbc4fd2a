package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.TwsTimeoutException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one read and waits for its value. The waiting thread is not the one that talks to the network: it can be
 * interrupted at any moment, and it returns at its deadline even where a name server hangs.
 */
final class Exchange implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final TwsClientOptions options;
    private final Failures failures;
    private final Requests requests;
    private final OkHttpClient http;
    private final Throttle throttle = new Throttle();
    private final ExecutorService network = Executors.newCachedThreadPool(Exchange::thread);

    Exchange(TwsClientOptions options) {
        this.options = options;
        failures = new Failures(options.engine());
        requests = new Requests(options);
        http = Connections.to(options);
    }

    <T> Observed<T> ask(EngineRead<T> read, Deadline deadline) {
        try {
            return observe(read, deadline);
        } catch (IOException e) {
            throw failures.of(read, e);
        }
    }

    /** As {@link #ask}, for an object that the engine may not have. */
    <T> Optional<Observed<T>> find(EngineRead<T> read, Deadline deadline) {
        try {
            return Optional.of(observe(read, deadline));
        } catch (IOException e) {
            if (e instanceof ErrorAnswerException answer && answer.status() == 404) {
                return Optional.empty();
            }
            throw failures.of(read, e);
        }
    }

    @Override
    public void close() {
        network.shutdown();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private <T> Observed<T> observe(EngineRead<T> read, Deadline deadline) throws IOException {
        var limit = deadline.atMost(options.callTimeout());
        try {
            var value = inTurn(read, limit);
            return new Observed<>(
                    value,
                    options.engine() + " " + read.source(),
                    options.clock().instant());
        } catch (TimeoutException e) {
            throw new TwsTimeoutException("engine " + options.engine() + ", " + read + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TwsTimeoutException(
                    "engine " + options.engine() + ", " + read + ": interrupted while it waited for the answer", e);
        }
    }

    private <T> T inTurn(EngineRead<T> read, Deadline limit)
            throws IOException, InterruptedException, TimeoutException {
        if (limit.passed()) {
            throw new TimeoutException("not sent, no time was left");
        }
        throttle.enter(read.kind(), limit);
        try {
            return logged(read, limit);
        } finally {
            throttle.leave(read.kind());
        }
    }

    private <T> T logged(EngineRead<T> read, Deadline limit)
            throws IOException, InterruptedException, TimeoutException {
        var before = limit.remaining();
        var status = "no answer";
        try {
            var value = await(http.newCall(requests.of(read)), read, limit);
            status = "200";
            return value;
        } catch (ErrorAnswerException e) {
            status = Integer.toString(e.status());
            throw e;
        } finally {
            var elapsed = before.minus(limit.remaining()).toMillis();
            LOG.debug("{} {}: {} in {} ms", options.engine(), read.method() + " " + read.path(), status, elapsed);
        }
    }

    private <T> T await(Call call, EngineRead<T> read, Deadline limit)
            throws IOException, InterruptedException, TimeoutException {
        var wait = limit.remaining();
        try {
            return network.submit(() -> send(call, read)).get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            call.cancel();
            throw new TimeoutException("no complete answer within " + wait.toMillis() + " ms");
        } catch (InterruptedException e) {
            call.cancel();
            throw e;
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the client of engine " + options.engine() + " is closed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("reading the answer to " + read + " broke", e.getCause());
        }
    }

    private static <T> T send(Call call, EngineRead<T> read) throws IOException {
        try (var response = call.execute()) {
            if (!response.isSuccessful()) {
                throw new ErrorAnswerException(
                        response.code(), response.peekBody(2048).string());
            }
            return value(response, read);
        }
    }

    private static <T> T value(Response response, EngineRead<T> read) throws IOException {
        var beginning = Excerpt.of(response.peekBody(800).string(), 200);
        var type = response.body().contentType();
        if (type != null && !read.form().matches(type.type(), type.subtype())) {
            throw new UnreadableAnswerException(type + " came, beginning with: " + beginning, null);
        }
        try {
            return read.answer().read(response.body().byteStream(), response.headers());
        } catch (JsonProcessingException e) {
            throw new UnreadableAnswerException(e.getOriginalMessage() + "; it began with: " + beginning, e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "resync-tws-client");
        thread.setDaemon(true);
        return thread;
    }
}
