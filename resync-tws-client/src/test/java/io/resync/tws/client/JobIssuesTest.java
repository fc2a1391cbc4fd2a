package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.V1Engine.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobIssue;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsRefusedException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JobIssuesTest {
    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(5));
    private static final String PATH = "plan/current/job/issues";
    private static final JobId JOB = new JobId(PROD, "AGT;0A1;\"PAY\"");

    private final V1Engine engine = new V1Engine("9.4");
    private final HttpTwsClient asking =
            HttpTwsClient.connect(engine.loopback().options().jobIssues(true).build());

    @AfterEach
    void stop() {
        asking.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"issuesList\":[%s]}"})
    void sendsTheIdsAndNothingElse(String around) {
        engine.answers(
                PATH, around.replace("%s", "{\"id\":\"J1\",\"issueType\":\"HELD\",\"issueMessage\":\"it is held\"}"));

        var issues = asking.jobIssues(List.of(JOB, new JobId(PROD, "J1")), SOON);

        assertThat(issues.value()).containsExactly(new JobIssue(new JobId(PROD, "J1"), "HELD", "it is held"));
        assertThat(issues.source()).isEqualTo("prod " + PATH + " (V1)");
        var request = engine.requests().get(0);
        assertThat(engine.requests()).hasSize(1);
        assertThat(request.getRequestLine()).isEqualTo("POST /twsd/" + PATH + " HTTP/1.1");
        assertThat(body(request)).isEqualTo("{\"jobIdList\":[\"AGT;0A1;\\\"PAY\\\"\",\"J1\"]}");
        assertThat(request.getHeaders().names())
                .containsExactlyInAnyOrder(
                        "Accept",
                        "Accept-Encoding",
                        "Accept-Language",
                        "Authorization",
                        "Connection",
                        "Content-Length",
                        "Content-Type",
                        "Host",
                        "User-Agent");
    }

    @Test
    void sendsNothingWhereTheOptionsDoNotAllowIt() {
        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> engine.client().jobIssues(List.of(JOB), SOON))
                .withMessageContainingAll("prod", PATH, "not sent", "options");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    void sendsNothingForNoneTooManyOrForeignJobs() {
        assertThatIllegalArgumentException().isThrownBy(() -> asking.jobIssues(List.of(), SOON));
        assertThatIllegalArgumentException().isThrownBy(() -> asking.jobIssues(Collections.nCopies(101, JOB), SOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking.jobIssues(List.of(new JobId(new EngineId("test"), "J1")), SOON));
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    void tellsAMissingRight() {
        engine.answers(PATH, asked -> new MockResponse.Builder().code(403).build());

        assertThatExceptionOfType(TwsAccessException.class).isThrownBy(() -> asking.jobIssues(List.of(JOB), SOON));
    }
}
