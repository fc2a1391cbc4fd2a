package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.Capabilities.Generation;
import io.resync.tws.JobFilter;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.RunId;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that promise, or are, more than anybody can hold. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class EndlessAnswersTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final RunId RUN = new RunId(PROD, "9a1b3c5d-7e2f-3046-8b5a-6c7d8e9f0a1b");
    private static final int PIECE = 1 << 16;

    private volatile Generation generation = Generation.SECOND;
    private volatile SocketEngine.Answer bad = (request, out) -> false;
    private final SocketEngine engine = new SocketEngine(this::answer);
    private final HttpTwsClient client = HttpTwsClient.connect(
            engine.options().callTimeout(Duration.ofMinutes(1)).build());

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "FIRST, {\"id\":\", x",
                "FIRST, {\"priority\":1, 1",
                "SECOND, {\"priority\":1, 1",
                "SECOND, {\", x",
                "FIRST, {\"x\":, [",
                "SECOND, {\"x\":, {\"x\":",
            })
    void givesUpAnObjectWithoutEnd(Generation each, String begin, String piece) {
        answersWithoutEnd(each, JSON, (each == Generation.FIRST ? "[" : "{\"results\":[") + begin, piece);

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(this::jobs)
                .withMessageContainingAll(
                        "engine prod, ", "plan/", "expected application/json", "exceeds the maximum allowed");
    }

    @Test
    void givesUpAListWithoutEnd() {
        answersWithoutEnd(Generation.SECOND, JSON, "{\"results\":[", "{\"id\":\"1\",\"jobStreamId\":\"2\"},");

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(this::jobs)
                .withMessageContaining("more than 500000 objects");
    }

    @Test
    void givesUpALogWithoutEnd() {
        answersWithoutEnd(Generation.SECOND, "Content-Type: text/plain\r\n", "", "INFO  all is well\n");

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobLog(RUN, LogRange.all(), soon()))
                .withMessageContaining("the log has more than 33554432 characters");
    }

    @Test
    void givesUpALogWithoutEndInJson() {
        answersWithoutEnd(Generation.FIRST, JSON, "{\"log\":\"", "INFO  all is well\\n");
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> client.jobLog(RUN, LogRange.all(), soon()))
                .withMessageContaining("exceeds the maximum allowed");
    }

    @Test
    void doesNotReadToTheEndOfAnErrorWithoutEnd() {
        generation = Generation.SECOND;
        bad = (request, out) -> withoutEnd(out, "HTTP/1.1 500 x\r\nContent-Type: text/html\r\n\r\n", "<p>AWSJCO005E ");

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(this::jobs)
                .withMessageContaining("expected 200, got 500 AWSJCO005E");
    }

    @ParameterizedTest
    @EnumSource
    void waitsForPromisedBytesUntilTheDeadlineOnly(Generation each) {
        answersWith(each, (request, out) -> {
            write(out, "HTTP/1.1 200 x\r\n" + JSON + "Content-Length: 2147483648\r\n\r\n{\"results\":[");
            return true; // and waits for the next request
        });

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(
                        () -> client.jobs(JobFilter.all(), PageRequest.first(3), Deadline.in(Duration.ofMillis(200))))
                .withMessageContaining("no complete answer within");
    }

    @ParameterizedTest
    @EnumSource
    void takesAConnectionThatEndsBeforeThePromisedBytesForABrokenOne(Generation each) {
        answersWith(each, (request, out) -> {
            write(out, "HTTP/1.1 200 x\r\n" + JSON + "Content-Length: 2147483648\r\n\r\n{\"results\":[]}");
            return false;
        });

        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(this::jobs)
                .withMessageContaining("the connection failed, ");
    }

    @Test
    void countsTheBytesThatComeOutOfAnArchive() {
        answersWith(Generation.SECOND, (request, out) -> {
            write(out, "HTTP/1.1 200 x\r\n" + JSON + "Content-Encoding: gzip\r\n\r\n");
            try (var zip = new GZIPOutputStream(out)) {
                return withoutEnd(zip, "{\"results\":[", " ");
            }
        });

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(this::jobs)
                .withMessageContainingAll("Document length", "exceeds the maximum allowed");
    }

    private boolean answer(String request, OutputStream out) throws IOException {
        var line = SocketEngine.line(request);
        if (generation == Generation.FIRST && line.contains("/api/v2/")) {
            return SocketEngine.answer(out, 404, "", new byte[0]);
        }
        if (line.endsWith("/twsd/engine/info")) {
            return SocketEngine.answer(
                    out, 200, JSON, sample("v1/engine-info-9.4.json").getBytes(StandardCharsets.UTF_8));
        }
        return bad.to(request, out);
    }

    private void answersWith(Generation each, SocketEngine.Answer answer) {
        generation = each;
        if (each == Generation.FIRST) {
            client.capabilities(soon());
        }
        bad = answer;
    }

    private void answersWithoutEnd(Generation each, String headers, String begin, String piece) {
        answersWith(each, (request, out) -> withoutEnd(out, "HTTP/1.1 200 x\r\n" + headers + "\r\n" + begin, piece));
    }

    /** Until the client has had enough. */
    private static boolean withoutEnd(OutputStream out, String begin, String piece) throws IOException {
        write(out, begin);
        var pieces = piece.repeat(PIECE / piece.length());
        while (true) {
            write(out, pieces);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void jobs() {
        assertThat(client.jobs(JobFilter.all(), PageRequest.first(3), soon())).isNull();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }
}
