package io.resync.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LoginThrottleTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T04:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void staysOpenForNineWrongPasswords() {
        wrong(9);

        assertThat(throttle.closed("ana")).isFalse();
    }

    @Test
    void closesANameForAMinuteAtTheTenth() {
        wrong(10);
        clock.advance(Duration.ofSeconds(59));
        assertThat(throttle.closed("ana")).isTrue();
        assertThat(throttle.closed("ANA")).isTrue();
        assertThat(throttle.closed("rui")).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.closed("ana")).isFalse();
    }

    @Test
    void countsAnewAfterThePause() {
        wrong(10);
        clock.advance(LoginThrottle.PAUSE);
        wrong(9);

        assertThat(throttle.closed("ana")).isFalse();
    }

    @Test
    void forgetsWrongPasswordsAfterFiveMinutes() {
        wrong(9);
        clock.advance(Duration.ofMinutes(5));
        wrong(1);

        assertThat(throttle.closed("ana")).isFalse();
    }

    @Test
    void forgetsWrongPasswordsAtARightOne() {
        wrong(9);
        throttle.right("Ana");
        wrong(1);

        assertThat(throttle.closed("ana")).isFalse();
    }

    private void wrong(int times) {
        for (var attempt = 0; attempt < times; attempt++) {
            throttle.wrong("ana");
        }
    }
}
