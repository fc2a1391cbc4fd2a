package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The README's estate with the README's earlier plan. */
final class ArchiveTest {
    private static final String ALL = "{\"filters\":{}}";
    private static final String YESTERDAY = "202611190300";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Level.class)
    void listsEarlierPlansBehindTheRunningOne(Level level) throws Exception {
        archive(YESTERDAY, example());
        archive(
                "202611180300",
                example().replace("-20T", "-19T").replace("2026-11-19T03:00:00Z\", ", "2026-11-18T03:00:00Z\", "));
        try (var engine = start(level)) {
            var plans = Http.read(Http.of(engine).query("/plan/query", ALL));
            var archived = Http.read(Http.of(engine)
                    .query("/plan/query", "{\"filters\":{\"symphonyInPlanFilter\":{\"planType\":\"ARCHIVED\"}}}"));

            assertThat(plans)
                    .extracting(plan -> plan.path("id").asText())
                    .containsExactly("current", YESTERDAY, "202611180300");
            assertThat(archived).hasSize(2);
            assertThat(archived.at("/0/key/name").asText()).isEqualTo("M" + YESTERDAY);
            assertThat(archived.at("/0/validTo").asText()).isEqualTo("2026-11-20T03:00:00");
            assertThat(archived.at("/0/active").asBoolean()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void servesTheJobsOfAnEarlierPlan(Level level) throws Exception {
        archive(YESTERDAY, example());
        try (var engine = start(level)) {
            var job = one(engine, "/plan/" + YESTERDAY + "/job/query");
            var stream = one(engine, "/plan/" + YESTERDAY + "/jobstream/query");
            var today = Http.read(Http.of(engine).query("/plan/current/job/query", ALL));
            var id = Http.encoded(job.path("id").asText());
            var http = Http.of(engine);

            assertThat(job.path("name").asText()).isEqualTo("LOAD_SALES");
            assertThat(job.path("planId").asText()).isEqualTo(YESTERDAY);
            assertThat(job.at("/timeInfo/actualEndTime").asText()).isEqualTo("2026-11-19T03:57:20");
            assertThat(stream.at("/key/startTime").asText()).isEqualTo("2026-11-19T03:30:00");
            assertThat(today)
                    .hasSize(10)
                    .allMatch(one -> one.path("planId").asText().equals("current"));
            assertThat(http.send(http.below("/plan/" + YESTERDAY + "/job/" + id).build())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(http.send(http.below("/plan/current/job/" + id).build()).statusCode())
                    .isEqualTo(404);
            assertThat(http.send(http.below("/plan/" + YESTERDAY + "/job/" + id + "/joblog")
                                    .build())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void keepsEarlierPlansWhileThePlanLives() throws Exception {
        archive(YESTERDAY, example());
        try (var engine = Simulator.builder(folder)
                .user("wauser", "secret")
                .living(7)
                .frozen()
                .start()) {
            assertThat(one(engine, "/plan/" + YESTERDAY + "/job/query")
                            .at("/status/internalStatus")
                            .asText())
                    .isEqualTo("SUCC");
        }
    }

    @Test
    void knowsNoOtherPlan() throws Exception {
        archive(YESTERDAY, example());
        try (var engine = start(Level.V10_2_8)) {
            var answer = Http.of(engine).query("/plan/202611170300/job/query", ALL);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("202611170300", "[current, 202611190300]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "202611190300 | \"2026-11-20T03:00:00Z\"   | \"2026-11-19T03:00:00Z\" | 202611190300.json, line 2, at /to: it does not lie after the start",
                "202611190300 | \"2026-11-20T03:00:00Z\"   | \"2026-11-20T08:00:00Z\" | at /to: 2026-11-20T08:00:00Z lies after the moment 2026-11-20T07:10:00Z",
                "202611190300 | \"AGT1\"                   | \"AGT7\"                 | line 5, at /streams/0/workstation: there is no workstation 'AGT7'",
                "202611190300 | , \"ended\": \"2026-11-19T03:57:20Z\" | ``            | at /streams/0/jobs/0/runs/0/ended: a run in SUCC has no end",
                "202611190300 | \"returnCode\": 0          | \"log\": \"x.log\"       | at /streams/0/jobs/0/runs/0/log: there is no file of the folder logs 'x.log'",
                "202611190300 | \"from\"                   | \"begin\": 1, \"from\" | there is no key 'begin'; expected one of [from, streams, to]",
                "yesterday    | \"from\"                   | \"from\"                 | yesterday.json: the file is called yesterday; expected 12 digits"
            })
    void refusesAndSaysWhereAndWhy(String name, String piece, String replacement, String message) throws Exception {
        archive(name, example().replace(piece, replacement));

        assertThatThrownBy(() -> EstateReader.read(folder))
                .isInstanceOf(InvalidEstateException.class)
                .hasMessageContaining(message);
    }

    private JsonNode one(Simulator engine, String path) throws Exception {
        var found = Http.read(Http.of(engine).query(path, ALL));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Simulator start(Level level) {
        return Simulator.builder(folder)
                .user("wauser", "secret")
                .frozen()
                .level(level)
                .start();
    }

    private void archive(String id, String plan) throws IOException {
        SmallEstate.in(folder);
        Files.createDirectories(folder.resolve("archive"));
        Files.writeString(folder.resolve("archive").resolve(id + ".json"), plan);
    }

    private static String example() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var start = readme.indexOf("```json", readme.indexOf("**Earlier plans.**")) + "```json".length();
        return readme.substring(start, readme.indexOf("```", start)).strip();
    }
}
