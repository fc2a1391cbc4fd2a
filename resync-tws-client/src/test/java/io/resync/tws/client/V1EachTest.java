package io.resync.tws.client;

import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.job;
import static io.resync.tws.client.V1Engine.json;
import static io.resync.tws.client.V1Engine.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.JobFilter;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsStatusException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class V1EachTest {
    private static final String FIRST = "plan/current/job/query";
    private static final String NEXT = "plan/current/job/query_next";

    private final V1Engine engine = new V1Engine("9.4");
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void continuesWhereTheBunchBeforeEnded() {
        var plan = plan(2_100);
        serve(plan, true);

        assertThat(names(JobFilter.all())).isEqualTo(plan);

        assertThat(engine.asked()).extracting(V1Engine::path).containsExactly(FIRST, NEXT, NEXT);
        assertThat(engine.asked())
                .extracting(request -> request.getHeaders().get("How-Many"))
                .containsOnly("1000");
        assertThat(engine.asked().get(2).getHeaders().get("Last-Object")).isEqualTo("AGT;0A1;J2000");
        assertThat(body(engine.asked().get(0))).as("unsorted").doesNotContain("sorters");
    }

    @Test
    void endsWithAShortBunchWhereNoCountComes() {
        var plan = plan(1_500);
        serve(plan, false);

        assertThat(names(JobFilter.all())).isEqualTo(plan);
        assertThat(engine.asked()).hasSize(2);
    }

    @Test
    void leavesOutOnTheWayWhatTheEngineCannot() {
        var plan = plan(2_100);
        serve(plan, true);

        assertThat(names(JobFilter.builder().name("J209?").build()))
                .containsExactlyElementsOf(plan.subList(2_089, 2_099));
        assertThat(engine.asked()).hasSize(3);
    }

    @Test
    void readsMoreThanOneAnswerMayBeMadeOf() {
        var plan = plan(V1Lists.MOST_OBJECTS + 1_500);
        serve(plan, true);

        try (var jobs = engine.client().eachJob(JobFilter.all(), deadline)) {
            assertThat(jobs.count()).isEqualTo(plan.size());
        }
    }

    /** It was told once at the beginning; asked for anew, it says what became of the rest. */
    @Test
    void tellsAPlanThatShrankFromAListThatIsCutShort() {
        var plan = plan(2_100);
        serve(plan, true);
        try (var jobs = engine.client().eachJob(JobFilter.all(), deadline)) {
            var read = jobs.iterator();
            var seen = new ArrayList<String>();
            seen.add(read.next().value().key().name());
            plan.subList(1_500, 2_100).clear();
            read.forEachRemaining(job -> seen.add(job.value().key().name()));

            assertThat(seen).isEqualTo(plan);
        }

        engine.answers(NEXT, request -> json("[]", "How-Many-Returned", "0"));
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> names(JobFilter.all()))
                .withMessage(
                        "engine prod, plan/current/job/query_next (V1): the list ended after 701 items, 701 of them different,"
                                + " expected 1500 by the count that came with it; it was read twice");
    }

    @Test
    void beginsAnewWhereTheObjectToGoOnBehindHasGone() {
        var plan = plan(2_100);
        serve(plan, true);
        try (var jobs = engine.client().eachJob(JobFilter.all(), deadline)) {
            var read = jobs.iterator();
            read.next();
            plan.remove("J1000");
            var seen = new ArrayList<String>(List.of("J1"));
            read.forEachRemaining(job -> seen.add(job.value().key().name()));

            assertThat(seen).doesNotHaveDuplicates().containsAll(plan).contains("J1000");
        }

        engine.answers(NEXT, request -> json("{}").newBuilder().code(400).build());
        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> names(JobFilter.all()))
                .withMessageContaining("got 400");
    }

    @Test
    void needsToKnowWhereToGoOn() {
        engine.answers(FIRST, request -> json(jobs(plan(1_000)), "Context-ObjectCount", "1001"));

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> names(JobFilter.all()))
                .withMessageContaining(
                        "goes on behind 1000 objects, but the answer before lacks the header Last-Object");
    }

    private void serve(List<String> plan, boolean counted) {
        engine.answers(FIRST, request -> bunch(request, plan, counted))
                .answers(NEXT, request -> bunch(request, plan, false));
    }

    private static MockResponse bunch(RecordedRequest request, List<String> plan, boolean counted) {
        var last = request.getHeaders().get("Last-Object");
        int from =
                path(request).equals(NEXT) ? plan.indexOf(String.valueOf(last).substring(8)) + 1 : 0;
        int many = Integer.parseInt(String.valueOf(request.getHeaders().get("How-Many")));
        var bunch = plan.subList(from, Math.min(plan.size(), from + many));
        var headers = new ArrayList<>(List.of("How-Many-Returned", Integer.toString(bunch.size())));
        if (!bunch.isEmpty()) {
            headers.addAll(List.of("Last-Object", "AGT;0A1;" + bunch.get(bunch.size() - 1)));
        }
        if (counted) {
            headers.addAll(List.of("Context-ObjectCount", Integer.toString(plan.size())));
        }
        return json(jobs(bunch), headers.toArray(String[]::new));
    }

    private static String jobs(List<String> names) {
        return names.stream().map(name -> job(name, "")).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> plan(int size) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, size).mapToObj(number -> "J" + number).toList());
    }

    private List<String> names(JobFilter filter) {
        try (var jobs = engine.client().eachJob(filter, deadline)) {
            return jobs.map(job -> job.value().key().name()).toList();
        }
    }
}
