package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resync.tws.client.TwsClientObserver.BreakerState;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class BreakerTest {

    private final HeldTime time = new HeldTime(0);
    private final List<BreakerState> states = new ArrayList<>();
    private final Breaker breaker = new Breaker(
            new Breaker.Rule(3, Duration.ofSeconds(10)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            time.timing().nanoTime(),
            states::add);

    @Test
    void stopsAskingAfterFailuresInARow() {
        failToConnect(3);

        assertThatExceptionOfType(BreakerOpenException.class)
                .isThrownBy(this::succeed)
                .withMessage("not sent, the engine could not be reached 3 times in a row (refused);"
                        + " paused until 2026-11-20T09:30:10Z");
    }

    @Test
    void countsAnyAnswerAsReached() throws Exception {
        failToConnect(2);
        fail(new ErrorAnswerException(503, "", Duration.ZERO));
        failToConnect(2);

        assertThat(succeed()).isEqualTo("value");
    }

    @Test
    void letsOneCallTryAfterThePauseAndAllOnceItWorked() throws Exception {
        failToConnect(3);
        time.pass(Duration.ofSeconds(10));

        var value = breaker.guard(() -> {
            assertThatExceptionOfType(BreakerOpenException.class)
                    .isThrownBy(this::succeed)
                    .withMessageEndingWith("one call tries it now");
            return "trial";
        });

        assertThat(value).isEqualTo("trial");
        assertThat(succeed()).isEqualTo("value");
        failToConnect(2);
        assertThat(succeed()).isEqualTo("value");
        assertThat(states).containsExactly(BreakerState.OPEN, BreakerState.HALF_OPEN, BreakerState.CLOSED);
    }

    @Test
    void pausesAgainWhenTheTrialFails() throws Exception {
        failToConnect(3);
        time.pass(Duration.ofSeconds(10));
        failToConnect(1);
        time.pass(Duration.ofSeconds(9));

        assertThatExceptionOfType(BreakerOpenException.class).isThrownBy(this::succeed);
        time.pass(Duration.ofSeconds(1));
        assertThat(succeed()).isEqualTo("value");
    }

    @Test
    void givesTheTrialToTheNextCallWhenItToldNothing() throws Exception {
        failToConnect(3);
        time.pass(Duration.ofSeconds(10));
        fail(new TimeoutException("the caller had little time"));
        fail(new RefusedRequestException("not on the list"));
        fail(new IllegalStateException("a bug"));

        assertThat(succeed()).isEqualTo("value");
    }

    @Test
    void learnsNothingFromWhatWasNotSentOrNotWaitedFor() throws Exception {
        for (int i = 0; i < 5; i++) {
            fail(new TimeoutException("the caller had little time"));
            fail(new RefusedRequestException("not on the list"));
        }

        assertThat(succeed()).isEqualTo("value");
    }

    private void failToConnect(int times) {
        for (int i = 0; i < times; i++) {
            fail(new ConnectException("refused"));
        }
    }

    private void fail(Exception failure) {
        assertThatThrownBy(() -> breaker.guard(() -> {
                    if (failure instanceof IOException e) {
                        throw e;
                    }
                    if (failure instanceof TimeoutException e) {
                        throw e;
                    }
                    throw (RuntimeException) failure;
                }))
                .isSameAs(failure);
    }

    private String succeed() throws Exception {
        return breaker.guard(() -> "value");
    }
}
