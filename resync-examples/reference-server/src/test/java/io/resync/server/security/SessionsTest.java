package io.resync.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.testkit.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

final class SessionsTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T04:00:00Z"));
    private final Sessions sessions = new Sessions(new SecureRandom(), clock, Duration.ofHours(8));
    private final Authentication ana =
            UsernamePasswordAuthenticationToken.authenticated("ana", null, AuthorityUtils.NO_AUTHORITIES);

    @Test
    void knowsWhoHasSignedInUntilTheEnd() {
        var issued = sessions.begin(ana);

        clock.advance(Duration.ofHours(8).minusNanos(1));
        assertThat(sessions.find(issued.token())).contains(ana);

        clock.advance(Duration.ofNanos(1));
        assertThat(sessions.find(issued.token())).isEmpty();
        assertThat(issued.expiresAt()).isEqualTo(clock.instant());
    }

    @Test
    void givesAnotherTokenEachTime() {
        assertThat(sessions.begin(ana).token()).isNotEqualTo(sessions.begin(ana).token());
    }

    @Test
    void endsOneSessionAndLeavesTheOthers() {
        var here = sessions.begin(ana);
        var there = sessions.begin(ana);

        sessions.end(here.token());

        assertThat(sessions.find(here.token())).isEmpty();
        assertThat(sessions.find(there.token())).contains(ana);
    }
}
