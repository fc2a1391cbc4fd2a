package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an engine says of itself beside its plan, with the README's estate. */
final class EngineSettingsTest {
    private final Simulator engine;

    EngineSettingsTest(@TempDir Path folder) throws Exception {
        engine = Simulator.builder(SmallEstate.in(folder))
                .user("wauser", "secret")
                .frozen()
                .level(Level.V10_2_5)
                .start();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engine/users                    | {'users':['ana']}",
                "engine/groups                   | {'groups':[]}",
                "engine/configuration            | {'enTimeZone':'YES','startOfDay':'0600'}",
                "engine/configuration/startOfDay | {'startOfDay':'0600'}",
                "engine/read_permission          | {'readPermission':true}"
            })
    void tellsWhatTheEstateKnows(String path, String answer) throws Exception {
        assertThat(json(path).toString()).isEqualTo(answer.replace('\'', '"'));
    }

    @Test
    void countsTheJobsOfEachDayThatSawOne() throws Exception {
        var days = json("plan/consumed-jobs/runs?period=day");

        assertThat(days.findValuesAsText("date")).containsExactly("2026-11-18", "2026-11-19", "2026-11-20");
        assertThat(days.at("/1/dailyJobs").toString()).isEqualTo("{\"total\":2,\"successful\":1,\"unique\":1}");
        assertThat(days.at("/1/monthlyJobs/total").asInt()).isEqualTo(3);
        assertThat(days.at("/2/dailyJobs").toString()).isEqualTo("{\"total\":4,\"successful\":1,\"unique\":3}");
        assertThat(days.at("/2/cumulativeJobs").toString()).isEqualTo("{\"total\":7,\"successful\":3,\"unique\":3}");
    }

    @Test
    void countsTheJobsOfEachMonthUpToItsLastDay() throws Exception {
        var months = json("plan/consumed-jobs/runs?period=month");

        assertThat(months).hasSize(1);
        assertThat(months.at("/0/date").asText()).isEqualTo("2026-11-20");
        assertThat(months.at("/0/monthlyJobs/total").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "plan/consumed-jobs/runs,             400, 'period must be day or month, got '''''",
        "plan/consumed-jobs/runs?period=week, 400, 'got ''week'''",
        "engine/configuration/colour,         404, 'there is no setting ''colour'''",
        "engine/licenseServerAccessToken,     405, Method Not Allowed"
    })
    void refusesTheRest(String path, int status, String message) throws Exception {
        var answer = Http.of(engine).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action | <actionPlugins><actionPlugin name=\"MailSender\"><action name=\"SendMail\"/></actionPlugin></actionPlugins>",
                "event  | <eventPlugins><eventPlugin name=\"JobMonitor\"></eventPlugin></eventPlugins>"
            })
    void listsPluginsInXml(String kind, String xml) throws Exception {
        var http = Http.of(engine);
        var path = "/eventrule/engine/" + kind + "_plugin_configuration";
        var answer = http.send(http.below(path).build());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml");
        assertThat(answer.body()).endsWith("?>" + xml);
    }

    private JsonNode json(String path) throws Exception {
        return Http.of(engine).json(path);
    }
}
