package io.resync.agent.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.tws.Journal.OperatorMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MessageDigestTest {
    @Test
    void foldsAStormWithoutLosingTheNeedle() {
        var messages = new ArrayList<OperatorMessage>();
        IntStream.range(0, 3_000)
                .forEach(number -> messages.add(
                        message(Failed.BEGIN.plusMillis(number * 100L), "agent", "queue 7 is full, try " + number)));
        messages.add(message(Failed.BEGIN.plusSeconds(60), "monitor", "disk sdb1 does not answer"));
        var digest = MessageDigest.of(messages, false);
        assertThat(digest.templates())
                .extracting(MessageTemplate::text, MessageTemplate::count)
                .containsExactly(tuple("queue # is full, try #", 3_000), tuple("disk sdb1 does not answer", 1));
        assertThat(digest.templates().get(0).last()).isEqualTo(Failed.BEGIN.plusMillis(299_900));
    }

    @Test
    void takesWhatMasterAndAgentToldForOne() {
        var digest = MessageDigest.of(
                List.of(
                        message(Failed.BEGIN, "master", "HOST1#A.B failed"),
                        message(Failed.BEGIN.plusSeconds(1), "agent", "HOST1#A.B failed")),
                false);
        assertThat(digest.templates()).singleElement().satisfies(template -> {
            assertThat(template.count()).isEqualTo(2);
            assertThat(template.sources()).containsExactlyInAnyOrder("master", "agent");
        });
    }

    @Test
    void knowsWhichMessagesTellOfOneFailure() {
        var job = Failed.job("RATE", "HOST1", Failed.BEGIN);
        var end = Failed.BEGIN;
        var digest = MessageDigest.of(
                List.of(
                        message(end, "master", "BILLING.RATE is in ABEND"),
                        message(end.plusSeconds(2), "agent", "HOST1#BILLING.RATE ended with code 8"),
                        message(end.plusSeconds(3), "agent", "HOST1#BILLING.RATE_2 ended with code 8"),
                        message(end.plus(Duration.ofHours(1)), "desk", "RATE was looked at")),
                false);

        assertThat(digest.ofFailure(job))
                .extracting(MessageTemplate::text)
                .containsExactlyInAnyOrder("BILLING.RATE is in ABEND", "HOST1#BILLING.RATE ended with code 8");
    }

    @Test
    void keepsNumbersThatBelongToNames() {
        var digest = MessageDigest.of(
                List.of(
                        message(Failed.BEGIN, "master", "switch core-01 down"),
                        message(Failed.BEGIN, "master", "switch core-02 down")),
                false);
        assertThat(digest.templates()).hasSize(2);
    }

    @Test
    void leavesOutWhatHasNoTime() {
        assertThat(MessageDigest.of(List.of(message(null, "master", "x")), false)
                        .templates())
                .isEmpty();
    }

    private static OperatorMessage message(@Nullable Instant at, String source, String text) {
        return new OperatorMessage("1", at, "ERROR", source, "", "HOST1", text);
    }
}
