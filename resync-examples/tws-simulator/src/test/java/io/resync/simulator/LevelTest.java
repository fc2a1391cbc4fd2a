package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What exists on which level. */
final class LevelTest {
    private static final JsonMapper LENIENT =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();
    private final Path folder;

    LevelTest(@TempDir Path folder) throws IOException {
        this.folder = SmallEstate.in(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v2/engine/info,            404, 200, 200, 200",
        "/engine/info,                   200, 200, 200, 200",
        "/WA_API3_v2.json,               404, 200, 200, 200",
        "/api/v2/plan/job,               404, 200, 200, 200",
        "/api/v2/plan/resource,          404, 200, 200, 200",
        "/api/v2/plan/prompt,            404, 404, 404, 200",
        "/api/v2/plan/job/{id}/predecessors, 404, 200, 200, 404",
        "/api/v2/plan/job/{id}/successors,   404, 200, 200, 404",
        "/api/v2/plan/jobstream/count?plan_filter=@%23@, 404, 200, 200, 404",
        "/api/v2/model/calendar,         404, 200, 200, 200",
        "/api/v2/model/runcyclegroup,    404, 200, 200, 200",
        "/api/v2/model/workstationclass, 404, 200, 200, 200",
        "/api/v2/engine/users,           404, 200, 200, 200",
        "/api/v2/engine/groups,          404, 200, 200, 200",
        "/api/v2/engine/configuration,   404, 200, 200, 404",
        "/api/v2/engine/configuration/startOfDay, 404, 200, 200, 404",
        "/api/v2/engine/read_permission, 404, 200, 200, 404",
        "/api/v2/plan/consumed-jobs/runs?period=day, 404, 200, 200, 404",
        "/plan/current/engine_information, 200, 404, 404, 404",
        "/eventrule/engine/action_plugin_configuration, 200, 200, 200, 200"
    })
    void servesWhatTheLevelHas(String path, int at94, int at1011, int at1025, int at1028) throws Exception {
        var id = idOfSomeJob();
        var statuses = new ArrayList<Integer>();
        for (var level : Level.values()) {
            try (var engine = start(level)) {
                var found = path.replace("{id}", id);
                var http = Http.of(engine);
                statuses.add(http.send(http.below(found).build()).statusCode());
            }
        }

        assertThat(statuses).isEqualTo(List.of(at94, at1011, at1025, at1028));
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, mode = EnumSource.Mode.EXCLUDE, names = "V9_4")
    void listsThePathsItServesAndNoOther(Level level) throws Exception {
        try (var engine = start(level)) {
            var http = Http.of(engine);
            var text = http.send(http.below("/WA_API3_v2.json").build()).body();
            var paths = new ArrayList<String>();
            LENIENT.readTree(text).path("paths").fieldNames().forEachRemaining(paths::add);

            assertThat(paths).contains("/engine/info", "/plan/job/{job_id}", "/plan/job/run/{run_id}/joblog");
            assertThat(paths.contains("/plan/prompt")).isEqualTo(level == Level.V10_2_8);
            assertThat(paths.contains("/plan/job/{job_id}/successors")).isEqualTo(level != Level.V10_2_8);
            for (var path : paths) {
                var answer = http.get(path.substring(1).replaceAll("\\{\\w+}", "7"));
                assertThat(answer.body()).as(path).doesNotContain("<h2>Error 404");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichLevelItIs(Level level) throws Exception {
        try (var engine = start(level)) {
            var http = Http.of(engine);
            var info = Http.read(http.send(http.below("/engine/info").build()));

            assertThat(info.path("version").asText()).isEqualTo(level.text());
            assertThat(info.has("displayVersion")).isEqualTo(level != Level.V9_4);
            assertThat(info.path("synphonyPlanEnd").asText()).isEqualTo("2026-11-21T03:00:00");
            assertThat(info.path("hasDatabasePlan").asBoolean()).isTrue();
        }
    }

    @Test
    void knowsNoApiKeysAt94() throws Exception {
        for (var level : List.of(Level.V9_4, Level.V10_1_1)) {
            try (var engine = Simulator.builder(folder)
                    .user("wauser", "secret")
                    .apiKey("k")
                    .level(level)
                    .start()) {
                var http = new Http(engine, "Bearer k");
                var status = http.send(http.below("/engine/info").build()).statusCode();

                assertThat(status).isEqualTo(level == Level.V9_4 ? 401 : 200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9.3, V9_4",
        "9.5.0.6, V9_4",
        "10.1, V9_4",
        "10.1.1, V10_1_1",
        "10.2.7, V10_2_5",
        "10.2.8.00, V10_2_8",
        "11, V10_2_8"
    })
    void takesTheLevelNearestToAVersion(String version, Level level) {
        assertThat(Level.nearest(version)).isEqualTo(level);
    }

    private String idOfSomeJob() throws Exception {
        try (var engine = start(Level.V10_2_8)) {
            return Http.of(engine).json("plan/job?limit=1").at("/results/0/id").asText();
        }
    }

    private Simulator start(Level level) {
        return Simulator.builder(folder).user("wauser", "secret").level(level).start();
    }
}
