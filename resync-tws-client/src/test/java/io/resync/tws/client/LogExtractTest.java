package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Deadline;
import io.resync.tws.JobLog;
import io.resync.tws.LogExtract;
import io.resync.tws.LogQuery;
import io.resync.tws.RunId;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LogExtractTest {
    private static final RunId RUN = new RunId(PROD, "5c9ad1b2-6f40-3e8b-a0d4-77b1e6c95f28");
    private static final long MEBIBYTE = 1 << 20;

    private final LoopbackEngine engine = new LoopbackEngine();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void asksForTheWholeLogOnce() throws Exception {
        engine.answersLog("1\n2\n3\n4\n5\n");

        var extract = extract(LogQuery.ends(1, 1));

        assertThat(extract.windows()).containsExactly(part(1, "1"), part(5, "5"));
        assertThat(extract.totalLines()).isEqualTo(5);
        assertThat(extract.leftOut()).isEqualTo(3);
        var request = engine.request();
        assertThat(request.getUrl().encodedPath()).endsWith("/plan/job/run/" + RUN.value() + "/joblog");
        assertThat(request.getUrl().query()).isEqualTo("contentOnly=true");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("text/plain");
    }

    @Test
    void keepsTheSurroundingsOfTheFirstLinesFound() {
        engine.answersLog(log(100));

        var extract = extract(LogQuery.ends(2, 3).find(line -> line.endsWith("0"), 1, 2));

        assertThat(extract.windows()).extracting(JobLog::firstLine).containsExactly(1L, 9L, 19L, 98L);
        assertThat(extract.windows().get(1).lines()).containsExactly("line 9", "line 10", "line 11");
        assertThat(extract.found()).as("kept or not").isEqualTo(10);
    }

    @Test
    void joinsPartsThatTouch() {
        engine.answersLog(log(10));

        assertThat(extract(LogQuery.ends(3, 4).find(line -> line.equals("line 5"), 1, 1))
                        .windows())
                .extracting(part -> part.lines().size())
                .containsExactly(10);
    }

    @Test
    void findsNoPartInAnEmptyLog() {
        engine.answersLog("");

        var extract = extract(LogQuery.ends(5, 5));

        assertThat(extract.windows()).isEmpty();
        assertThat(extract.totalLines()).isZero();
    }

    @Test
    void cutsALongLineAndSaysSo() {
        var longest = "x".repeat(Extraction.LONGEST_LINE);
        engine.answersLog(longest + "\r\n" + longest + "yy\r\n" + longest.substring(1) + "😀\nend");

        var lines = extract(LogQuery.ends(9, 0).find(line -> line.contains("y"), 0, 9));

        assertThat(lines.windows().get(0).lines())
                .containsExactly(
                        longest,
                        longest + " … (2 more characters)",
                        longest.substring(1) + " … (2 more characters)",
                        "end");
        assertThat(lines.found()).as("what is cut off cannot be found").isZero();
    }

    @Test
    void throwsWhatThePredicateThrows() {
        engine.answersLog(log(100)).answersLog(log(1));
        var thrown = new IllegalArgumentException("no such group");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> extract(LogQuery.ends(1, 1)
                        .find(
                                line -> {
                                    throw thrown;
                                },
                                1,
                                1)))
                .isSameAs(thrown);
        assertThat(extract(LogQuery.ends(1, 1)).totalLines())
                .as("the client goes on")
                .isEqualTo(1);
    }

    @Test
    void findsNoLogWhereThereIsNone() {
        engine.answersJson("{}").answers(404, "application/json", "{}");
        engine.client().engineInfo(soon());

        assertThat(engine.client().logExtract(RUN, LogQuery.ends(1, 1), soon())).isEmpty();
    }

    @Test
    void doesNotTakeAPartForTheWhole() {
        engine.answers(new MockResponse.Builder()
                .setHeader("Content-Type", "text/plain")
                .body(log(50_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThatExceptionOfType(TwsUnavailableException.class).isThrownBy(() -> extract(LogQuery.ends(1, 1)));
    }

    @Test
    void refusesPartsThatAreTooLargeToHold() {
        engine.answers(endless(40 * MEBIBYTE));

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> extract(LogQuery.ends(0, Integer.MAX_VALUE)))
                .withMessageContaining("ask for fewer lines");
    }

    /** At most a tenth of what the log has; reading it into a list takes twice its size. */
    @Test
    void readsALogOf200MebibytesWithoutHoldingIt() {
        engine.answers(endless(200 * MEBIBYTE));
        long idle = UsedHeap.now();
        var most = new ArrayList<Long>();

        var query = LogQuery.ends(100, 500).find(line -> found(line, most), 5, 20);
        LogExtract extract;
        try (var patient = HttpTwsClient.connect(
                engine.options().callTimeout(Duration.ofMinutes(5)).build())) {
            extract = patient.logExtract(RUN, query, Deadline.in(Duration.ofMinutes(5)))
                    .orElseThrow()
                    .value();
        }

        assertThat(extract.totalLines()).isEqualTo(200 * MEBIBYTE / 128);
        assertThat(extract.found()).isEqualTo(16);
        assertThat(extract.windows())
                .hasSize(18)
                .allSatisfy(part -> assertThat(part.lines().get(0)).startsWith("line " + part.firstLine() + " "));
        assertThat(extract.windows().get(17).firstLine()).isEqualTo(extract.totalLines() - 499);
        assertThat(most).hasSize(16).allSatisfy(used -> assertThat(used - idle).isLessThan(20 * MEBIBYTE));
    }

    private static boolean found(String line, List<Long> used) {
        boolean found = line.contains("00000 ");
        if (found) {
            used.add(UsedHeap.now());
        }
        return found;
    }

    /** Lines of 128 bytes with their numbers, made while they are sent. */
    private static MockResponse endless(long size) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/plain; charset=utf-8")
                .body(new MockResponseBody() {
                    @Override
                    public long getContentLength() {
                        return size;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        for (long line = 1; line <= size / 128; line++) {
                            var text = "line " + line + " ";
                            sink.write(
                                    (text + ".".repeat(127 - text.length()) + "\n").getBytes(StandardCharsets.UTF_8));
                        }
                    }
                })
                .build();
    }

    private LogExtract extract(LogQuery query) {
        return engine.client().logExtract(RUN, query, soon()).orElseThrow().value();
    }

    private static JobLog part(long first, String... lines) {
        return new JobLog(RUN, first, List.of(lines));
    }

    private static String log(int lines) {
        return String.join(
                "\n", IntStream.rangeClosed(1, lines).mapToObj(i -> "line " + i).toList());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }
}
