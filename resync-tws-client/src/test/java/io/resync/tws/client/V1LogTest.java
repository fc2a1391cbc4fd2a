package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.V1Engine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.resync.Deadline;
import io.resync.tws.JobLog;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.RunId;
import io.resync.tws.TwsDecodeException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class V1LogTest {
    private static final RunId RUN = new RunId(PROD, "AGT;0A1;LONG");
    private static final String PATH = "plan/current/job/AGT%3B0A1%3BLONG/joblog";

    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20));

    /** Each level with the spelling it knows, and each with the one that its number does not promise. */
    @ParameterizedTest
    @CsvSource({"9.4,pageNum", "10.2.8,pageNumber", "9.4,pageNumber", "10.2.8,pageNum"})
    void readsTheLinesInTheSpellingThatTheEngineKnows(String level, String spelling) {
        try (var engine = new V1Engine(level).answers(PATH, asked -> page(asked, spelling, 12_000))) {
            var client = engine.client();

            assertThat(lines(client, LogRange.first(3))).containsExactly("line 1", "line 2", "line 3");
            assertThat(lines(client, new LogRange(5_001, 5_002))).containsExactly("line 5001", "line 5002");
            assertThat(lines(client, new LogRange(9_999, 10_001)))
                    .containsExactly("line 9999", "line 10000", "line 10001");
            assertThat(lines(client, new LogRange(11_999, 20_000))).containsExactly("line 11999", "line 12000");
            assertThat(lines(client, LogRange.all())).hasSize(12_000).last().isEqualTo("line 12000");
        }
    }

    @Test
    void remembersTheSpelling() {
        try (var engine = new V1Engine("9.4").answers(PATH, asked -> page(asked, "pageNumber", 12_000))) {
            lines(engine.client(), LogRange.all());
            var before = engine.asked().size();

            lines(engine.client(), LogRange.all());

            assertThat(before).as("three pages and one in vain").isEqualTo(4);
            assertThat(engine.asked()).hasSize(before + 3);
        }
    }

    @Test
    void triesTheOtherSpellingWhereTheAddressIsNotFound() {
        try (var engine = new V1Engine("9.4")
                .answers(
                        PATH,
                        asked -> asked.getUrl().queryParameter("pageNum") == null
                                ? page(asked, "pageNumber", 6_000)
                                : new MockResponse.Builder().code(404).build())) {
            assertThat(lines(engine.client(), LogRange.all())).hasSize(6_000);
        }
    }

    @Test
    void readsAWholeLogThatComesInOneAnswer() {
        try (var engine = new V1Engine("9.4").answers(PATH, "{\"log\":\"a\\r\\nb\\nc\"}")) {
            assertThat(lines(engine.client(), LogRange.all())).containsExactly("a", "b", "c");
            assertThat(lines(engine.client(), new LogRange(2, 9))).containsExactly("b", "c");
            assertThat(lines(engine.client(), new LogRange(7, 9))).isEmpty();
        }
    }

    @Test
    void keepsPartsOfALogThatComesInPages() {
        try (var engine = new V1Engine("9.4").answers(PATH, asked -> page(asked, "pageNum", 12_000))) {
            var query = LogQuery.ends(2, 3).find(line -> line.endsWith("000"), 1, 5);
            var extract = engine.client()
                    .logExtract(RUN, query, deadline)
                    .orElseThrow()
                    .value();

            assertThat(extract.totalLines()).isEqualTo(12_000);
            assertThat(extract.found()).isEqualTo(12);
            assertThat(extract.windows())
                    .extracting(JobLog::firstLine)
                    .containsExactly(1L, 999L, 1999L, 2999L, 3999L, 4999L, 11_998L);
            assertThat(extract.windows().get(5).lines()).containsExactly("line 4999", "line 5000", "line 5001");
            assertThat(engine.asked()).as("pages").hasSize(3);
        }
    }

    @Test
    void cutsALongLineOfAPageToo() {
        var longest = "x".repeat(Extraction.LONGEST_LINE);
        try (var engine = new V1Engine("9.4").answers(PATH, "{\"log\":\"" + longest + "yy\\nend\"}")) {
            assertThat(engine.client()
                            .logExtract(RUN, LogQuery.ends(2, 0), deadline)
                            .orElseThrow()
                            .value()
                            .windows()
                            .get(0)
                            .lines())
                    .containsExactly(longest + " … (2 more characters)", "end");
        }
    }

    @Test
    void findsNoLogWhereThereIsNone() {
        try (var engine = new V1Engine("9.4")) {
            assertThat(engine.client().jobLog(RUN, LogRange.all(), deadline)).isEmpty();
        }
    }

    @Test
    void doesNotTakeAPartForTheWhole() {
        try (var engine =
                new V1Engine("9.4").answers(PATH, "{\"log\":\"a\\nb\\n\",\"fileId\":\"f\",\"lastPage\":false}")) {
            assertThatExceptionOfType(TwsDecodeException.class)
                    .isThrownBy(() -> lines(engine.client(), LogRange.all()))
                    .withMessageContaining("has 2 lines, expected 5000");
            engine.answers(PATH, "{\"id\":\"x\"}");
            assertThatExceptionOfType(TwsDecodeException.class)
                    .isThrownBy(() -> lines(engine.client(), LogRange.all()))
                    .withMessageContaining("log is missing");
        }
    }

    private List<String> lines(HttpTwsClient client, LogRange range) {
        var log = client.jobLog(RUN, range, deadline).orElseThrow().value();
        assertThat(log.firstLine()).isEqualTo(range.from());
        return log.lines();
    }

    /** An engine that ignores a parameter it does not know, hence answers with the first page. */
    private static MockResponse page(RecordedRequest asked, String spelling, long total) {
        long size = number(asked.getUrl().queryParameter("lines"));
        var wanted = asked.getUrl().queryParameter(spelling);
        long page = wanted == null ? 1 : number(wanted);
        long end = Math.min(total, page * size);
        var text = LongStream.rangeClosed((page - 1) * size + 1, end)
                .mapToObj(line -> "line " + line + "\n")
                .collect(Collectors.joining());
        var quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        return json("{\"log\":\"" + quoted + "\",\"lines\":" + size + ",\"pageNumber\":" + page + ",\"lastPage\":"
                + (end == total) + ",\"fileId\":\"a81f\",\"jobId\":\"x\"}");
    }

    private static long number(@Nullable String text) {
        return Long.parseLong(String.valueOf(text));
    }
}
