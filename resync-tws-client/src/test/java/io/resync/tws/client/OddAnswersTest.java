package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resync.Deadline;
import io.resync.tws.EngineInfo;
import io.resync.tws.JobFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no answers of an engine, and answers that are, though they look odd. */
final class OddAnswersTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String INFO = sample("engine-info.json");
    private static final String KEY = "eyJhbGciOiJub25lIn0." + "c29tZW9uZSBvZiB0aGUgYmFuaw".repeat(30) + ".sig";

    private volatile SocketEngine.Answer answer = (request, out) -> false;
    private final SocketEngine engine = new SocketEngine((request, out) -> answer.to(request, out));
    private final HttpTwsClient client = HttpTwsClient.connect(engine.options().build());

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void readsJsonInAnyOfItsEncodings(String encoding) {
        answers(JSON, INFO.getBytes(Charset.forName(encoding)));

        assertThat(info(client).version()).isEqualTo("10.2.8");
    }

    @Test
    void readsJsonAfterAByteOrderMark() {
        answers(JSON, ("\uFEFF" + INFO).getBytes(StandardCharsets.UTF_8));

        assertThat(info(client).version()).isEqualTo("10.2.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Type: \r\n", "Content-Type: ???\r\n", "Content-Type: Application/JSON\r\n"})
    void readsJsonOfWhichNothingElseIsSaid(String headers) {
        answers(headers, INFO.getBytes(StandardCharsets.UTF_8));

        assertThat(info(client).version()).isEqualTo("10.2.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"count\":3,\"results\":null}", "{\"count\":3}"})
    void takesNothingForNoList(String body) {
        answers(JSON, body.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), PageRequest.first(3), soon()));
    }

    @Test
    void takesNoContentForNoAnswer() {
        answer = (request, out) -> SocketEngine.answer(out, 204, JSON, new byte[0]);

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> info(client))
                .withMessageContaining("expected an object at , found the end");
    }

    @Test
    void takesNoGroupsForNoFailuresWhenTheyAreToldTwice() {
        answers(
                JSON,
                "{\"count\":2,\"groupedCount\":{\"ABEND\":2},\"groupedCount\":{}}".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobCounts(soon()))
                .withMessageContaining("the list groupedCount is told twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7b22781ff5223a317d", // no UTF-8
                "7b22ed a0 80 22 3a317d", // half of a character
                "7b00000000", // NUL
                "00007b00000022000000", // UTF-32 in an order that nobody writes
                "fffe0000", // UTF-32 of nothing
                "1f8b0800", // an archive that nobody said it was
                "89504e470d0a1a0a" // an image
            })
    void readsNoBytesThatAreNoText(String hex) {
        answers(JSON, ByteString.decodeHex(hex.replace(" ", "")).toByteArray());

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> info(client))
                .withMessageStartingWith("engine prod, GET engine/info: expected application/json as documented, but ")
                .satisfies(e -> assertThat(e.retryable()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40, -9, -5, -1})
    void readsNoArchiveThatIsBroken(int place) throws IOException {
        var archive = gzip(INFO);
        archive[(place + archive.length) % archive.length] ^= 0x55;
        answers(JSON + "Content-Encoding: gzip\r\n", archive);

        assertThatExceptionOfType(TwsException.class).isThrownBy(() -> info(client));
    }

    @Test
    void readsNoArchiveThatIsCutOff() throws IOException {
        var archive = gzip(INFO);
        for (int length = 0; length < archive.length; length++) {
            answers(JSON + "Content-Encoding: gzip\r\n", Arrays.copyOf(archive, length));

            assertThatExceptionOfType(TwsException.class).isThrownBy(() -> info(client));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "HTTP/1.1 xx OK\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000",
                "\r\n\r\n\r\n"
            })
    void tellsWhatIsNoHttp(String bytes) {
        answer = (request, out) -> write(out, bytes);

        assertThatExceptionOfType(TwsException.class)
                .isThrownBy(() -> info(client))
                .withMessageStartingWith("engine prod, GET engine/info: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "400", "403", "500", "503"})
    void showsNoCredentialsThatAnAnswerRepeats(int status) {
        answer = (request, out) -> SocketEngine.answer(
                out,
                status,
                "Content-Type: text/html\r\n",
                ("<p>" + request.substring(request.indexOf("Authorization")) + "; secret-of-ops; " + KEY)
                        .getBytes(StandardCharsets.UTF_8));
        try (var keyed = HttpTwsClient.connect(
                TwsClientOptions.builder(LoopbackEngine.PROD, engine.endpoint(), new Credentials.ApiKey(KEY))
                        .retries(0)
                        .build())) {
            for (var one : new TwsClient[] {client, keyed}) {
                assertThat(catchThrowableOfType(TwsException.class, () -> info(one)))
                        .hasMessageStartingWith("engine prod, GET engine/info: ")
                        .message()
                        .doesNotContain(one == client ? "secret-of-ops" : KEY.substring(40, 60))
                        .doesNotContain("b3BzOnNlY3JldC1");
            }
        }
    }

    @Test
    void showsNoCredentialsThatStandWhereJsonShould() {
        answer = (request, out) -> SocketEngine.answer(
                out, 200, JSON, ("secret-of-ops " + "secret-of-ops".repeat(100)).getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> info(client))
                .withMessageContaining("***")
                .satisfies(e -> assertThat(e).message().doesNotContain("secret-"));
    }

    private void answers(String headers, byte[] body) {
        answer = (request, out) -> SocketEngine.answer(out, 200, headers, body);
    }

    private static EngineInfo info(TwsClient client) {
        return client.engineInfo(soon()).value();
    }

    private static boolean write(OutputStream out, String bytes) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return false;
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
