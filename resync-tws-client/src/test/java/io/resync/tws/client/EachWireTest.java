package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.TwsDecodeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EachWireTest {
    private static final long MEBIBYTE = 1 << 20;

    private final LoopbackEngine engine = new LoopbackEngine();
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(5));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void asksForPagesInTheOrderOfTheIds() throws Exception {
        engine.answersJson(page(0, 2, 3)).answersJson(page(2, 1, 3));

        try (var jobs = engine.client().eachJob(JobFilter.builder().name("PAY@").build(), deadline)) {
            assertThat(jobs.count()).isEqualTo(3);
        }

        var first = engine.request();
        assertThat(first.getUrl().encodedPath()).endsWith("/api/v2/plan/job");
        assertThat(first.getUrl().queryParameter("oql")).isEqualTo("name LIKE 'PAY@' ORDER BY id ASC");
        assertThat(first.getUrl().queryParameter("limit")).isEqualTo("1000");
        assertThat(first.getUrl().queryParameter("offset")).isEqualTo("0");
        assertThat(first.getHeaders().get("Include-Count")).isEqualTo("true");
        assertThat(first.getHeaders().get("scope")).isEqualTo("WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES");
        assertThat(engine.request().getUrl().queryParameter("offset")).isEqualTo("2");
    }

    @Test
    void asksForJobStreamsLikewise() throws Exception {
        engine.answersJson("{\"count\":0,\"results\":[]}");

        try (var streams = engine.client().eachJobStream(JobStreamFilter.all(), deadline)) {
            assertThat(streams).isEmpty();
        }

        var request = engine.request();
        assertThat(request.getUrl().encodedPath()).endsWith("/api/v2/plan/jobstream");
        assertThat(request.getUrl().queryParameter("oql")).isEqualTo("ORDER BY id ASC");
    }

    @Test
    void doesNotFollowTheLinkToTheNextPage() {
        engine.answersJson(
                        "{\"count\":1001,\"next\":\"https://elsewhere.example/twsd/api/v2/plan/job?offset=1000\",\"results\":["
                                + rows(0, 1000) + "]}")
                .answersJson(page(1000, 1, 1001));

        try (var jobs = engine.client().eachJob(JobFilter.all(), deadline)) {
            assertThat(jobs.count()).isEqualTo(1001);
        }
        assertThat(engine.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void doesNotTakeAnEmptyPageForTheEndWhereTheCountSaysMore() {
        engine.answersJson(page(0, 2, 3))
                .answersJson(page(2, 0, 3))
                .answersJson(page(0, 2, 3))
                .answersJson(page(2, 0, 3));

        try (var jobs = engine.client().eachJob(JobFilter.all(), deadline)) {
            assertThatExceptionOfType(TwsDecodeException.class)
                    .isThrownBy(jobs::toList)
                    .withMessage("engine prod, plan/job: the list ended after 2 items, 2 of them different, expected 3"
                            + " by the count that came with it; it was read twice");
        }
    }

    @Test
    void takesTheEmptyPageForTheEndWhereThePlanShrank() {
        engine.answersJson(page(0, 2, 3)).answersJson(page(2, 0, 2)).answersJson(page(0, 2, 2));

        try (var jobs = engine.client().eachJob(JobFilter.all(), deadline)) {
            assertThat(jobs.count()).isEqualTo(2);
        }
        assertThat(engine.server().getRequestCount()).isEqualTo(3);
    }

    /** A third of what 200,000 jobs take as values; what is held is a page, and which ids have come. */
    @Test
    void holdsLittleWhile200ThousandJobsPass() {
        engine.server().setDispatcher(new Plan(200_000));
        var held = new ArrayList<Long>();
        long idle = UsedHeap.now();

        try (var jobs = engine.client().eachJob(JobFilter.all(), deadline)) {
            long passed =
                    jobs.peek(job -> measure(job.value().key().name(), held)).count();

            assertThat(passed).isEqualTo(200_000);
        }
        assertThat(held).hasSize(4).allSatisfy(used -> assertThat(used - idle).isLessThan(32 * MEBIBYTE));
    }

    private static void measure(String job, List<Long> held) {
        if (job.endsWith("49999") || job.endsWith("99999")) {
            held.add(UsedHeap.now());
        }
    }

    private static String page(int offset, int size, int count) {
        return "{\"count\":" + count + ",\"results\":[" + rows(offset, size) + "]}";
    }

    private static String rows(int offset, int size) {
        return IntStream.range(offset, offset + size)
                .mapToObj(number -> ("{'id':'" + new UUID(number, ~number) + "','name':'J" + number
                                + "','key':'/AGT1#/EVENING.J" + number + "','workstation':'/AGT1','jobStreamId':'"
                                + new UUID(7, number / 12)
                                + "','jobStreamName':'EVENING','jobStreamWorkstation':'/AGT1',"
                                + "'lastRunCompositeStatus':{'status':'HOLD'},'priority':10}")
                        .replace("'", "\""))
                .collect(Collectors.joining(","));
    }

    /** Pages of a plan, made when they are asked for. */
    private static final class Plan extends Dispatcher {
        private final int size;

        Plan(int size) {
            this.size = size;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            int offset = Integer.parseInt(String.valueOf(request.getUrl().queryParameter("offset")));
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/json")
                    .body(page(offset, Math.min(1000, size - offset), size))
                    .build();
        }
    }
}
