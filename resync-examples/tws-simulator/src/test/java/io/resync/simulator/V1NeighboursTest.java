package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies behind a job, and before a job stream, in the README's estate. */
final class V1NeighboursTest {
    private final Path folder;

    V1NeighboursTest(@TempDir Path folder) throws Exception {
        this.folder = SmallEstate.in(
                folder,
                "\"dependencies\": {\"streams\": [\"SALES_D\"]}",
                "\"dependencies\": {\"streams\": [\"SALES_D\", \"STOCK_D\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "FETCH_SALES, '',                     LOAD_SALES MAKE_REPORT SEND_REPORT",
        "LOAD_SALES,  '',                     MAKE_REPORT SEND_REPORT",
        "LOAD_SALES,  stopOnHold=true,        MAKE_REPORT",
        "LOAD_SALES,  toSkipJobId=MAKE_REPORT, SEND_REPORT",
        "SEND_REPORT, failOnMaxJobs=true,     ''"
    })
    void previewsWhatWouldRunAgain(String job, String parameters, String behind) throws Exception {
        try (var engine = start(Level.V10_2_8)) {
            var named = parameters.equals("toSkipJobId=MAKE_REPORT")
                    ? "toSkipJobId=" + Http.encoded(id(engine, "job", "MAKE_REPORT"))
                    : parameters;
            var preview = preview(engine, job, named);

            assertThat(preview.path("values").findValuesAsText("actualKey").stream()
                            .map(key -> key.substring(key.lastIndexOf('.') + 1)))
                    .containsExactly(behind.isEmpty() ? new String[0] : behind.split(" "));
        }
    }

    @ParameterizedTest
    @EnumSource
    void previewsInTheShapeOfTheLevel(Level level) throws Exception {
        try (var engine = start(level)) {
            var failed = preview(engine, "LOAD_SALES", "");
            var held = preview(engine, "MAKE_REPORT", "");

            assertThat(failed.path("question").asText()).contains("LOAD_SALES with 2 successors");
            assertThat(failed.path("allAllowed").asBoolean()).isTrue();
            assertThat(held.path("internalAllowed").asBoolean()).isFalse();
            assertThat(failed.has("sublist")).isEqualTo(level == Level.V10_2_8);
            assertThat(engine.requests()).noneMatch(RecordedRequest::changeAttempt);
        }
    }

    @Test
    void givesThePredecessorsOfAJobStreamBunchByBunch() throws Exception {
        try (var engine = start(Level.V9_4)) {
            var id = id(engine, "jobstream", "REPORT_D");
            var first = get(engine, "jobstream/" + Http.encoded(id) + "/action/first_predecessors", "1");
            var restart = first.headers().firstValue("Restart-Index").orElseThrow();
            var next = Http.of(engine)
                    .query(
                            "/plan/current/jobstream/action/next_predecessors",
                            "{\"objectsIds\":[\"" + id + "\"],\"restartIndex\":" + restart + ",\"howMany\":5}");

            assertThat(Http.read(first).findPath("key").path("name").asText()).isEqualTo("SALES_D");
            assertThat(Http.read(next)).hasSize(1);
            assertThat(Http.read(next).at("/0/key/name").asText()).isEqualTo("STOCK_D");
            assertThat(next.headers().firstValue("How-Many-Returned")).hasValue("1");
            assertThat(next.headers().firstValue("Restart-Index")).hasValue("2");
        }
    }

    @Test
    void saysWhereTheNextBunchStartsAt94Only() throws Exception {
        try (var engine = start(Level.V10_2_8)) {
            var id = Http.encoded(id(engine, "jobstream", "REPORT_D"));
            var first = get(engine, "jobstream/" + id + "/action/first_predecessors", "0");

            assertThat(Http.read(first)).hasSize(2);
            assertThat(first.headers().firstValue("Restart-Index")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'objectsIds':['none'],'restartIndex':0} | 404 | there is no jobstream with the id none",
                "{'objectsIds':['none']}                  | 400 | restartIndex must be a number from 0 on, got ''"
            })
    void refusesBunchesOfNothing(String body, int status, String message) throws Exception {
        try (var engine = start(Level.V10_2_8)) {
            var answer =
                    Http.of(engine).query("/plan/current/jobstream/action/next_predecessors", body.replace('\'', '"'));

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(message);
        }
    }

    private static JsonNode preview(Simulator engine, String job, String parameters) throws Exception {
        var path = "job/" + Http.encoded(id(engine, "job", job)) + "/jobsuccessors/preview?" + parameters;
        return Http.read(get(engine, path, "0"));
    }

    private static HttpResponse<String> get(Simulator engine, String path, String howMany) throws Exception {
        var http = Http.of(engine);
        return http.send(
                http.below("/plan/current/" + path).header("How-Many", howMany).build());
    }

    private static String id(Simulator engine, String kind, String name) throws Exception {
        var all = Http.read(Http.of(engine).query("/plan/current/" + kind + "/query", "{\"filters\":{}}"));
        for (var object : all) {
            if (object.path("name").asText(object.at("/key/name").asText()).equals(name)) {
                return object.path("id").asText();
            }
        }
        throw new IllegalArgumentException("there is no " + kind + " " + name);
    }

    private Simulator start(Level level) {
        return Simulator.builder(folder)
                .user("wauser", "secret")
                .frozen()
                .level(level)
                .start();
    }
}
