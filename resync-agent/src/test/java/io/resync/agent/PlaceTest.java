package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.chat.Answer;
import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job stream, a workstation or the prompts as what a question is about. */
final class PlaceTest {
    private static final String PASSWORD = "only-for-tests";
    private static final String ESTATE = """
            {"moment": "2026-05-06T02:30:00Z",
             "engine": {"version": "10.2.8", "timezone": "Europe/Lisbon"},
             "workstations": [
              {"name": "PTMDM", "type": "MANAGER", "states": ["LINKED", "RUNNING", "JOBMAN_UP"], "limit": 30},
              {"name": "PTMILL", "type": "AGENT", "states": ["LINKED", "RUNNING", "JOBMAN_UP"], "limit": 9},
              {"name": "PTOVEN", "type": "AGENT", "states": ["LINKED", "RUNNING", "JOBMAN_UP"], "limit": 1}],
             "resources": [],
             "streams": [
              {"name": "FLOUR_N", "workstation": "PTMILL", "folder": "/BAKE/", "schedule": "2026-05-06T01:00:00Z",
               "jobs": [
                {"name": "FLOUR_SIFT", "state": "ABEND", "estimated": "PT10M",
                 "runs": [{"number": 31, "started": "2026-05-06T01:00:04Z", "ended": "2026-05-06T01:06:09Z",
                  "returnCode": 8, "output": [{"lines": ["{time} ERROR sieve: /bake/in/rye.csv: No such file or directory"],
                  "from": "2026-05-06T01:00:05Z"}]}]},
                {"name": "FLOUR_SACK", "state": "HOLD", "estimated": "PT5M",
                 "dependencies": {"jobs": ["FLOUR_SIFT"]}}]},
              {"name": "BREAD_N", "workstation": "PTMILL", "folder": "/BAKE/", "schedule": "2026-05-06T01:30:00Z",
               "dependencies": {"streams": ["FLOUR_N"]},
               "jobs": [
                {"name": "BREAD_KNEAD", "state": "HOLD", "estimated": "PT20M"},
                {"name": "BREAD_SHIP", "state": "HOLD", "estimated": "PT15M",
                 "dependencies": {"jobs": ["BREAD_KNEAD"]}, "times": {"deadline": "2026-05-06T05:00:00Z"}}]},
              {"name": "CAKE_N", "workstation": "PTOVEN", "folder": "/BAKE/", "schedule": "2026-05-06T01:30:00Z",
               "jobs": [
                {"name": "CAKE_HEAT", "state": "EXEC", "estimated": "PT6H",
                 "runs": [{"number": 40, "started": "2026-05-06T01:31:04Z"}]}]},
              {"name": "ROLLS_N", "workstation": "PTOVEN", "folder": "/BAKE/", "schedule": "2026-05-06T01:30:00Z",
               "jobs": [
                {"name": "ROLLS_BAKE", "state": "READY", "estimated": "PT12M"}]}],
             "defined": [
              {"name": "FEAST_Q", "workstation": "PTMILL", "folder": "/BAKE/", "schedule": "2026-05-06T01:45:00Z",
               "cycle": "DAILY", "exceptCalendar": "FASTDAYS",
               "jobs": [{"name": "FEAST_SUM", "state": "HOLD", "estimated": "PT4M"}]}],
             "calendars": [
              {"name": "FASTDAYS", "description": "Days without feasts", "dates": ["2026-05-06"]}],
             "history": [],
             "audit": [
              {"at": "2026-05-05T22:10:05Z", "user": "rbento", "action": "LIMIT", "type": "WORKSTATION",
               "object": "PTOVEN", "workstation": "PTOVEN", "data": "limit 7 to 1"}],
             "messages": []}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why does job stream BREAD_N not start?              | and that begins with /PTMILL#/BAKE/FLOUR_N.FLOUR_SIFT, in ABEND
            Por que a malha BREAD_N não começa?                 | e isso começa em /PTMILL#/BAKE/FLOUR_N.FLOUR_SIFT, em ABEND
            ¿Por qué no arranca la malla BREAD_N?               | y eso empieza en /PTMILL#/BAKE/FLOUR_N.FLOUR_SIFT, en ABEND
            """)
    void followsAJobStreamToTheFailureBeforeItWithTheWayFromThere(String question, String words) throws IOException {
        var answer = ask(question);

        assertThat(answer.text())
                .contains(words)
                .contains("No such file or directory")
                .contains("FLOUR_N.FLOUR_SIFT → FLOUR_N.FLOUR_SACK → BREAD_N.BREAD_KNEAD");
        assertThat(messages(answer, Finding.Kind.ROOT_CAUSE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Will job stream BREAD_N be done by 06:30?   | 2026-05-06 06:30 | in_time_held
            Will job stream BREAD_N be done by 03:40?   | 2026-05-06 03:40 | late_held
            """)
    void holdsTheExpectedEndAgainstTheTimeThatIsAskedAndSaysWhoIsNeededFirst(
            String question, String time, String message) throws IOException {
        var answer = ask(question);

        assertThat(answer.text()).contains(time);
        assertThat(answer.statements())
                .extracting(Statement::finding)
                .filteredOn(finding -> finding.message().equals("by." + message))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.arguments()).contains("BREAD_N", time, "/PTMILL#/BAKE/FLOUR_N.FLOUR_SIFT"));
    }

    @Test
    void aWorkstationWhoseLimitIsUsedUpIsExplainedByWhoLoweredIt() throws IOException {
        var answer = ask("Why does workstation PTOVEN start nothing?");

        assertThat(messages(answer, Finding.Kind.ROOT_CAUSE)).containsExactly("change.workstation_limit");
        assertThat(answer.text())
                .contains("workstation PTOVEN has limit 1 and fence 0")
                .contains("rbento")
                .contains("`limit 7 to 1`")
                .contains("taken by /PTOVEN#/BAKE/CAKE_N.CAKE_HEAT");
    }

    @Test
    void whoChangedSomethingLooksAtWhatBindsTheJobStream() throws IOException {
        var answer = ask("Job stream ROLLS_N has not begun, who changed something?");

        assertThat(answer.text()).contains("rbento").contains("PTOVEN");
    }

    @Test
    void aJobStreamThatIsOnlyDefinedIsNotCalledUnknown() throws IOException {
        var answer = ask("Why is FEAST_Q not in the plan today?");

        assertThat(answer.text())
                .doesNotContain("No job")
                .contains("does not run on 2026-05-06: calendar FASTDAYS")
                .contains("FEAST_Q runs next at 2026-05-07 02:45 (Europe/Lisbon)");
    }

    @Test
    void saysThatNoPromptIsOpen() throws IOException {
        assertThat(ask("Which prompts are pending?").text()).contains("no prompt of the plan waits for an answer");
    }

    private static List<String> messages(Answer answer, Finding.Kind kind) {
        return answer.statements().stream()
                .map(Statement::finding)
                .filter(finding -> finding.kind() == kind)
                .map(Finding::message)
                .toList();
    }

    private Answer ask(String question) throws IOException {
        Files.writeString(folder.resolve("estate.json"), ESTATE);
        try (var simulator = Simulator.builder(folder)
                        .user("wauser", PASSWORD)
                        .frozen()
                        .start();
                var engine = HttpTwsClient.connect(TwsClientOptions.builder(
                                new EngineId("bake"), simulator.endpoint(), new Credentials.Basic("wauser", PASSWORD))
                        .clock(simulator.clock())
                        .build())) {
            return DemoNight.ask(Resync.builder(engine).clock(simulator.clock()), question, Duration.ofSeconds(20));
        }
    }
}
