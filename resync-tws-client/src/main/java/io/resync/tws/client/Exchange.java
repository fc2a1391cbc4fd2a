package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.TwsStatusException;
import io.resync.tws.client.EngineRead.Kind;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
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
    private final Watch watch;
    private final Failures failures;
    private final Masters masters;
    private final OkHttpClient http;
    private final Throttle throttle;
    private final Breaker breaker;
    private final Retry retry;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService network = Executors.newCachedThreadPool(Exchange::thread);

    Exchange(TwsClientOptions options) {
        var nanoTime = options.timing().nanoTime();
        this.options = options;
        watch = new Watch(options.engine(), options.observer(), nanoTime);
        failures = new Failures(options.engine());
        masters = Masters.of(options, new KeyWatch(options.clock(), options.keyWarning(), watch::keyExpires));
        http = Connections.to(options)
                .newBuilder()
                .addNetworkInterceptor(this::unlessClosed)
                .addNetworkInterceptor(this::unlessSilent)
                .build();
        throttle = new Throttle(options.limits());
        breaker = new Breaker(options.breaker(), options.clock(), nanoTime, watch::breakerChanged);
        retry = new Retry(options.retry(), options.timing(), closed);
    }

    <T> Observed<T> ask(EngineRead<T> read, Deadline deadline) {
        var ask = new Ask<>(read, deadline.atMost(options.callTimeout()), new Tally());
        return watch.call(ask, () -> answer(ask));
    }

    /** As {@link #ask}, for an object that the engine may not have. */
    <T> Optional<Observed<T>> find(EngineRead<T> read, Deadline deadline) {
        try {
            return Optional.of(ask(read, deadline));
        } catch (TwsStatusException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        network.shutdown();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private <T> Observed<T> answer(Ask<T> ask) {
        try {
            return retry.run(() -> inTurn(ask), ask.limit());
        } catch (IOException e) {
            throw failures.of(ask, e);
        } catch (TimeoutException e) {
            throw failures.late(ask, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.late(ask, e);
        }
    }

    private <T> Observed<T> inTurn(Ask<T> ask) throws IOException, InterruptedException, TimeoutException {
        var kind = ask.read().kind();
        throttle.enter(kind, ask.limit());
        try {
            return breaker.guard(() -> masters.firstThatAnswers(master -> signedIn(master, ask), ask.limit()));
        } finally {
            throttle.leave(kind);
        }
    }

    /** A session can run out at any time; the password behind it is then sent once, as if there had been no session. */
    private <T> Observed<T> signedIn(Master master, Ask<T> ask)
            throws IOException, InterruptedException, TimeoutException {
        var plain = master.requests().of(ask.read());
        var signed = master.signIn().sign(plain);
        try {
            return logged(master, signed, ask);
        } catch (ErrorAnswerException e) {
            if (e.asksToSignIn() && master.signIn().endedSession(signed)) {
                return logged(master, master.signIn().signAfresh(plain), ask);
            }
            throw e;
        }
    }

    private <T> Observed<T> logged(Master master, Request request, Ask<T> ask)
            throws IOException, InterruptedException, TimeoutException {
        var before = ask.limit().remaining();
        var status = "no answer";
        try {
            var value = await(master, http.newCall(request), ask);
            status = "200";
            return new Observed<>(
                    value,
                    master.label() + " " + ask.read().source(),
                    options.clock().instant());
        } catch (ErrorAnswerException e) {
            status = Integer.toString(e.status());
            throw e;
        } finally {
            var elapsed = before.minus(ask.limit().remaining()).toMillis();
            var asked = ask.read().method() + " " + ask.read().path();
            LOG.debug("{} {}: {} in {} ms", master.label(), asked, status, elapsed);
        }
    }

    private <T> T await(Master master, Call call, Ask<T> ask)
            throws IOException, InterruptedException, TimeoutException {
        var wait = ask.limit().remaining();
        if (wait.isZero()) {
            throw new TimeoutException("not sent, no time was left");
        }
        try {
            return network.submit(Traced.of(() -> send(master, call, ask))).get(wait.toNanos(), TimeUnit.NANOSECONDS);
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
                throw closed.getCount() == 0 ? new ClientClosedException(failure) : failure;
            }
            throw new IllegalStateException("reading the answer to " + ask.read() + " broke", e.getCause());
        }
    }

    private <T> T send(Master master, Call call, Ask<T> ask) throws IOException {
        ask.tally().tried();
        try (var response = call.execute()) {
            return answered(master, call.request(), response, ask);
        } catch (SilentEngineException e) {
            // an engine that hangs over a log would hang over the next one too, with one more of its few threads
            throw ask.read().kind() == Kind.LOG ? e.forGood() : e;
        }
    }

    private <T> T answered(Master master, Request signed, Response response, Ask<T> ask) throws IOException {
        requirePossibleLength(response);
        try {
            if (!response.isSuccessful()) {
                throw new ErrorAnswerException(
                        response.code(),
                        Secrets.masked(response.peekBody(2048).string(), signed),
                        RetryAfter.of(response.headers(), options.clock().instant()));
            }
            master.signIn().accepted(signed, response);
            return value(response, signed, ask);
        } catch (SocketTimeoutException e) {
            throw new SilentEngineException(options.readTimeout(), e);
        }
    }

    /** Next to the network there is a connection already: whoever is late here was reached and says nothing. */
    private Response unlessSilent(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (SocketTimeoutException e) {
            throw new SilentEngineException(options.readTimeout(), e);
        }
    }

    /** A body of less than nothing breaks the HTTP library. */
    private static void requirePossibleLength(Response response) throws UnreadableAnswerException {
        var received = response.networkResponse() == null ? response : response.networkResponse();
        var length = received.header("Content-Length", "");
        if (length != null && length.startsWith("-")) {
            throw new UnreadableAnswerException("a body of " + Excerpt.of(length, 20) + " bytes was promised", null);
        }
    }

    /** For a call that had begun but not been sent when the client was closed: cancelling does not see it. */
    private Response unlessClosed(Interceptor.Chain chain) throws IOException {
        if (closed.getCount() == 0) {
            throw new ClientClosedException(null);
        }
        return chain.proceed(chain.request());
    }

    private static <T> T value(Response response, Request signed, Ask<T> ask) throws IOException {
        var read = ask.read();
        var beginning = read.confidential()
                ? "(not shown, since it can hold secrets)"
                : response.peekBody(800).string();
        var type = response.body().contentType();
        if (type != null && !read.form().matches(type.type(), type.subtype())) {
            throw new UnreadableAnswerException(
                    type + " came, beginning with: " + Excerpt.of(Secrets.masked(beginning, signed), 200), null);
        }
        try {
            return read.answer().read(new CountedStream(response.body().byteStream(), ask.tally()), response.headers());
        } catch (JsonProcessingException e) {
            if (read.confidential()) {
                throw UnreadableAnswerException.withoutText(e);
            }
            throw unreadable(e, e.getOriginalMessage() + "; it began with: ", beginning, signed);
        } catch (CharConversionException e) {
            throw unreadable(e, e.getMessage() + "; it began with: ", beginning, signed);
        }
    }

    private static UnreadableAnswerException unreadable(IOException e, String why, String beginning, Request signed) {
        var words = Secrets.masked(why, signed) + Excerpt.of(Secrets.masked(beginning, signed), 200);
        return new UnreadableAnswerException(words, e);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "resync-tws-client");
        thread.setDaemon(true);
        return thread;
    }
}
