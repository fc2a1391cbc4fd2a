package io.resync.agent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.Journal.OperatorMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PrecedingTest {
    private static final Incident LOCKED = new Failed()
            .job("RATE", "HOST1", "INFO signing in as app_rating", "ERROR ORA-28000: The account is locked")
            .job("SEND", "HOST2", "INFO signing in as app_rating", "ERROR ORA-28000: The account is locked")
            .incidents()
            .all()
            .get(0);

    @Test
    void isTheMessageBeforeTheFirstFailureThatNamesTheAccount() {
        assertThat(told(Duration.ofMinutes(-3), "new password for app_rating set"))
                .isPresent();
    }

    @Test
    void isNoMessageFromAfterTheFirstFailure() {
        assertThat(told(Duration.ofMinutes(3), "app_rating locked")).isEmpty();
    }

    @Test
    void isNoMessageOfAnotherAccount() {
        assertThat(told(Duration.ofMinutes(-3), "new password for app_rating2 set"))
                .isEmpty();
    }

    @Test
    void isNoMessageThatOnlySaysThatAJobFailed() {
        assertThat(told(Duration.ofMinutes(-3), "RATE failed, password of app_rating invalid"))
                .isEmpty();
    }

    private static Optional<MessageTemplate> told(Duration after, String text) {
        var message = new OperatorMessage("1", Failed.BEGIN.plus(after), "INFO", "desk", "", "", text);
        return Preceding.of(LOCKED, MessageDigest.of(List.of(message), false));
    }
}
