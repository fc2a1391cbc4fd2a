package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.JobId;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsUnavailableException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FailOverTest {
    private final LoopbackEngine master = new LoopbackEngine();
    private final LoopbackEngine backup = new LoopbackEngine();
    private final HeldTime time = new HeldTime(0);
    private final TwsClientOptions options = master.options()
            .backup(backup.server().url("/backup").uri())
            .backupStay(Duration.ofMinutes(5))
            .timing(time.timing())
            .build();
    private final HttpTwsClient client = HttpTwsClient.connect(options);

    @AfterEach
    void stop() {
        client.close();
        master.close();
        backup.close();
    }

    @Test
    void asksTheMasterFirstAndSaysWhoAnswered() {
        master.answersJson(sample("engine-info.json"));

        assertThat(source()).isEqualTo("prod (localhost:" + master.server().getPort() + ") engine/info");
        assertThat(backup.server().getRequestCount()).isZero();
    }

    @Test
    void asksTheBackupWhereTheMasterCannotBeReached() throws InterruptedException {
        master.server().close();
        backup.answersJson(sample("engine-info.json"));

        assertThat(source()).isEqualTo("prod (localhost:" + backup.server().getPort() + ") engine/info");
        assertThat(backup.request().getTarget()).isEqualTo("/backup/api/v2/engine/info");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503}) // what a first 404 leads to is told in RoutesTest
    void takesAnyAnswerAsTheAnswer(int status) {
        master.answers(status, "text/html", "");
        backup.answersJson(sample("engine-info.json"));

        assertThatExceptionOfType(TwsException.class)
                .isThrownBy(this::source)
                .withMessageContaining(Integer.toString(status));
        assertThat(backup.server().getRequestCount()).isZero();
    }

    @Test
    void doesNotTakeRejectedCredentialsElsewhereFromABackupEither() {
        cutMaster();
        backup.answers(401, "text/html", "");

        assertThatExceptionOfType(TwsAccessException.class).isThrownBy(this::source);
        assertThat(backup.server().getRequestCount()).isEqualTo(1);
        assertThat(master.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void staysWithTheBackupAndReturnsAfterAWhile() {
        cutMaster();
        backup.answersJson(sample("engine-info.json")).answersJson(sample("engine-info.json"));
        source();
        time.pass(Duration.ofSeconds(299));
        source();
        assertThat(master.server().getRequestCount()).isEqualTo(1);
        time.pass(Duration.ofSeconds(1));
        master.answersJson(sample("engine-info.json"));

        assertThat(source()).contains(":" + master.server().getPort());
        assertThat(backup.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void asksTheMasterWhenTheBackupGoesAway() {
        cutMaster();
        backup.answersJson(sample("engine-info.json"));
        source();
        backup.server().close();
        master.answersJson(sample("engine-info.json"));

        assertThat(source()).contains(":" + master.server().getPort());
    }

    @Test
    void tellsHowEachOfThemFailed() {
        master.server().close();
        backup.server().close();

        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(this::source)
                .withMessageStartingWith("engine prod, GET engine/info, 2 attempts: the connection failed, prod"
                        + " (localhost:" + master.server().getPort() + ") Failed to connect")
                .withMessageContaining("; prod (localhost:" + backup.server().getPort() + ") Failed to connect");
    }

    @Test
    void sendsNothingElsewhereForAnIdThatIsNone() {
        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> client.job(new JobId(LoopbackEngine.PROD, "issues"), soon()));
        assertThat(backup.server().getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/backup/api/v2/plan/job/issues", "/twsd/api/v2/engine/info", "/engine/info"})
    void coversExactlyTheEndpoints(String path) {
        var http = Connections.to(options);
        var request = new Request.Builder().url(backup.server().url(path)).build();

        assertThatExceptionOfType(RefusedRequestException.class)
                .isThrownBy(() -> http.newCall(request).execute())
                .withMessageContaining(path + " with parameters [] is not one of the reads");
        assertThat(backup.server().getRequestCount()).isZero();
    }

    private void cutMaster() {
        master.answers(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    private String source() {
        return client.engineInfo(soon()).source();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(15));
    }
}
