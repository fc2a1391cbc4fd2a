package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryTest {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HeldTime time = new HeldTime(0.5);
    private int attempts;

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void triesAgainWhatPasses(int status) throws Exception {
        var value = retry(2).run(() -> failsTwice(status(status)), time.deadline(Duration.ofSeconds(20)));

        assertThat(value).isEqualTo(3);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    static Stream<Exception> lasting() {
        return Stream.of(
                status(400),
                status(401),
                status(403),
                status(404),
                status(408),
                status(500),
                status(501),
                status(505),
                new UnreadableAnswerException("no JSON", null),
                new RefusedRequestException("not on the list"),
                new BreakerOpenException("open"),
                new TimeoutException("no answer"),
                new InterruptedException(),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void neverTriesAgainWhatStaysAsItIs(Exception failure) {
        assertThatThrownBy(() -> retry(2).run(() -> fail(failure), time.deadline(Duration.ofSeconds(20))))
                .isSameAs(failure);
        assertThat(attempts).isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void endsWithTheLastFailureAfterAllRetries() {
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> retry(4).run(
                                () -> fail(new ConnectException("after " + attempts)),
                                time.deadline(Duration.ofDays(1))))
                .withMessage("after 4");
        assertThat(time.pauses())
                .containsExactly(
                        Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(500));
    }

    @Test
    void doesNotTryAgainWhereNobodyWantsIt() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> retry(0).run(() -> fail(new EOFException()), time.deadline(Duration.ofDays(1))));
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void doesNotBeginARetryThatCannotFit() {
        assertThatExceptionOfType(ErrorAnswerException.class)
                .isThrownBy(() -> retry(2).run(() -> fail(status(503)), time.deadline(Duration.ofMillis(300))))
                .satisfies(e -> assertThat(e.status()).isEqualTo(503));
        assertThat(time.pauses()).as("the second would end at the deadline").containsExactly(Duration.ofMillis(100));
    }

    @Test
    void obeysAnEngineThatAsksForMoreTime() throws Exception {
        var busy = new ErrorAnswerException(429, "", Duration.ofSeconds(7));

        retry(2).run(() -> failsTwice(busy), time.deadline(Duration.ofSeconds(20)));

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void doesNotWaitForAnEngineThatAsksForMoreTimeThanThereIs() {
        var busy = new ErrorAnswerException(429, "", Duration.ofSeconds(20));

        assertThatExceptionOfType(ErrorAnswerException.class)
                .isThrownBy(() -> retry(2).run(() -> fail(busy), time.deadline(Duration.ofSeconds(20))));
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void stopsWhenTheClientIsClosed() {
        closed.countDown();

        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> retry(2).run(() -> fail(new ConnectException()), time.deadline(Duration.ofDays(1))));
        assertThat(attempts).isEqualTo(1);
    }

    private Retry retry(int retries) {
        var rule = new Retry.Rule(retries, Duration.ofMillis(200), Duration.ofSeconds(1));
        return new Retry(rule, time.timing(), closed);
    }

    private int failsTwice(IOException failure) throws IOException {
        if (++attempts <= 2) {
            throw failure;
        }
        return attempts;
    }

    private int fail(Exception failure) throws IOException, InterruptedException, TimeoutException {
        attempts++;
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof InterruptedException e) {
            throw e;
        }
        if (failure instanceof TimeoutException e) {
            throw e;
        }
        throw (RuntimeException) failure;
    }

    private static ErrorAnswerException status(int status) {
        return new ErrorAnswerException(status, "AWSJCO136E", Duration.ZERO);
    }
}
