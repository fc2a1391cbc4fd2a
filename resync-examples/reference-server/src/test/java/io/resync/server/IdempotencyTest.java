package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServerTest
final class IdempotencyTest {
    private static final String QUESTION = "Which jobs failed?";

    private final Client viewer;

    IdempotencyTest(@LocalServerPort int port) {
        viewer = Client.viewer(port);
    }

    @Test
    void theSameCallSentAgainGetsTheSameAnswer() {
        var keyed = viewer.with("Idempotency-Key", "once");

        assertThat(keyed.ask(QUESTION).text()).isEqualTo(keyed.ask(QUESTION).text());
        assertThat(viewer.ask(QUESTION).text())
                .isNotEqualTo(viewer.ask(QUESTION).text());
    }

    @Test
    void aKeyIsTheCallersOwn() {
        var other = Client.basic(viewer.port(), "operator", Client.PASSWORD).with("Idempotency-Key", "mine");

        var answer = viewer.with("Idempotency-Key", "mine").ask(QUESTION);

        assertThat(other.ask(QUESTION).text()).isNotEqualTo(answer.text());
    }

    @Test
    void anotherRequestUnderAUsedKeyIsRefused() {
        var keyed = viewer.with("Idempotency-Key", "used");
        keyed.ask(QUESTION);

        var reply = keyed.ask("How is the plan?");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        var reply = viewer.with("Idempotency-Key", "k".repeat(201)).ask(QUESTION);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asString()).isEqualTo("Idempotency-Key");
    }
}
