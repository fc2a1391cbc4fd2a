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

/** Who changed what keeps a job from running, and why something is not in the plan. */
final class ChangeTest {
    private static final String PASSWORD = "only-for-tests";
    private static final String ESTATE = """
            {"moment": "2026-03-11T02:30:00Z",
             "engine": {"version": "10.2.8", "timezone": "Europe/Lisbon"},
             "workstations": [
              {"name": "LXMDM", "type": "MANAGER", "states": ["LINKED", "RUNNING", "JOBMAN_UP"], "limit": 30},
              {"name": "LXAPP7", "type": "AGENT", "states": ["LINKED", "RUNNING", "JOBMAN_UP"], "limit": 0},
              {"name": "LXAPP8", "type": "AGENT", "states": ["LINKED", "RUNNING", "JOBMAN_UP"], "limit": 9}],
             "resources": [],
             "streams": [
              {"name": "TOLL_D", "workstation": "LXAPP7", "folder": "/ROAD/", "schedule": "2026-03-11T01:00:00Z",
               "jobs": [
                {"name": "TOLL_SLOW", "state": "READY", "estimated": "PT4M", "priority": 15},
                {"name": "TOLL_FAST", "state": "READY", "estimated": "PT4M", "priority": 60}]},
              {"name": "FINE_D", "workstation": "LXAPP8", "folder": "/ROAD/", "schedule": "2026-03-11T01:00:00Z",
               "jobs": [
                {"name": "FINE_LATE", "state": "HOLD", "estimated": "PT4M",
                 "times": {"start": "2026-03-11T04:15:00Z"}},
                {"name": "FINE_JOIN", "state": "HOLD", "estimated": "PT4M",
                 "dependencies": {"unbound": [{"job": "PARK_Q.PARK_SUM"}]}}]},
              {"name": "READ_D", "workstation": "LXAPP8", "folder": "/ROAD/", "schedule": "2026-03-11T01:00:00Z",
               "jobs": [
                {"name": "READ_GATE", "state": "ABEND", "estimated": "PT4M", "task": "read.sh ^GATE_DIR^ in",
                 "runs": [{"number": 71, "started": "2026-03-11T01:00:03Z", "ended": "2026-03-11T01:00:09Z",
                  "returnCode": 3, "output": [{"lines": ["{time} ERROR file not found: /gates/new/in.csv"],
                  "from": "2026-03-11T01:00:03Z"}]}]},
                {"name": "READ_MORE", "state": "HOLD", "estimated": "PT4M", "task": "read.sh ^GATE_DIR^ more",
                 "times": {"start": "2026-03-11T05:00:00Z"}}]}],
             "defined": [
              {"name": "PARK_Q", "workstation": "LXAPP8", "folder": "/ROAD/", "schedule": "2026-03-11T00:30:00Z",
               "calendar": "PARKDAYS", "jobs": [{"name": "PARK_SUM", "state": "HOLD", "estimated": "PT4M"}]},
              {"name": "CITY_D", "workstation": "LXAPP8", "folder": "/ROAD/", "schedule": "2026-03-11T01:45:00Z",
               "cycle": "DAILY", "exceptCalendar": "CITYFREE",
               "jobs": [{"name": "CITY_TAX", "state": "HOLD", "estimated": "PT4M"}]}],
             "calendars": [
              {"name": "PARKDAYS", "description": "Days of parking", "dates": ["2026-02-11", "2026-05-11"]},
              {"name": "CITYFREE", "description": "Free days of the city", "dates": ["2026-03-11"]}],
             "variableTables": [
              {"name": "ROADVARS", "default": true, "variables": {"GATE_DIR": "/gates/new"}}],
             "history": [
              {"job": "CITY_D.CITY_TAX", "runs": [
               {"started": "2026-03-10T01:45:02Z", "elapsed": "PT3M", "state": "SUCC", "returnCode": 0}]}],
             "audit": [
              {"at": "2026-03-10T23:10:05Z", "user": "iramos", "action": "LIMIT", "type": "WORKSTATION",
               "object": "LXAPP7", "workstation": "LXAPP7", "data": "limit 14 to 0; change CHG-801, until %s"},
              {"at": "2026-03-05T10:20:05Z", "user": "qlopes", "action": "MODIFY", "type": "CALENDAR",
               "object": "PARKDAYS", "data": "2026-03-11 removed"},
              {"at": "2026-03-10T19:44:05Z", "user": "uteixeira", "action": "MODIFY", "type": "VARTABLE",
               "object": "ROADVARS", "data": "GATE_DIR: /gates/old to /gates/new"}],
             "messages": []}
            """;

    @TempDir
    Path folder;

    @Test
    void aLimitThatWasNotRestoredIsTheCauseWithWhoSetItAndWhatStartsFirst() throws IOException {
        var answer = ask("01:40", "Why is job TOLL_SLOW not running?");

        assertThat(messages(answer, Finding.Kind.ROOT_CAUSE)).containsExactly("change.workstation_limit");
        assertThat(answer.text())
                .contains("workstation LXAPP7: its job limit was changed by iramos at 2026-03-10 23:10")
                .contains("ended at 2026-03-11 01:40")
                .contains("2 jobs are free to run and held by LXAPP7")
                .contains("TOLL_D.TOLL_FAST, TOLL_D.TOLL_SLOW");
    }

    @Test
    void insideItsWindowTheSameLimitIsNoFault() throws IOException {
        var answer = ask("03:55", "Why is job TOLL_SLOW not running?");

        assertThat(messages(answer, Finding.Kind.ROOT_CAUSE)).isEmpty();
        assertThat(messages(answer, Finding.Kind.NO_FAULT)).containsExactly("change.planned");
        assertThat(answer.text()).contains("lasts until 2026-03-11 03:55");
    }

    @Test
    void tellsWhoChangedAWorkstation() throws IOException {
        assertThat(ask("01:40", "Who changed something on workstation LXAPP7?").text())
                .contains(
                        "LXAPP7 was changed by iramos at 2026-03-10 23:10: `limit 14 to 0; change CHG-801, until 01:40`");
    }

    @Test
    void aJobBeforeItsStartTimeIsNoFault() throws IOException {
        var answer = ask("01:40", "Why is job FINE_LATE not running?");

        assertThat(messages(answer, Finding.Kind.NO_FAULT)).containsExactly("schedule.not_yet");
        assertThat(answer.text()).contains("may start from 2026-03-11 04:15 on");
    }

    @Test
    void aDayTakenFromACalendarExplainsThePredecessorThatIsNotInThePlan() throws IOException {
        var answer = ask("01:40", "Why is job FINE_JOIN not running?");

        assertThat(messages(answer, Finding.Kind.ROOT_CAUSE)).containsExactly("schedule.calendar_changed");
        assertThat(messages(answer, Finding.Kind.NO_FAULT)).isEmpty();
        assertThat(answer.text())
                .contains("calendar PARKDAYS, by which PARK_Q.PARK_SUM runs")
                .contains("qlopes");
    }

    @Test
    void aDayThatACalendarExcludesIsNoFaultAndTheNextRunIsTold() throws IOException {
        var answer = ask("01:40", "Why did job CITY_TAX not run last night?");

        assertThat(messages(answer, Finding.Kind.NO_FAULT)).containsExactly("schedule.excluded");
        assertThat(answer.text())
                .contains("does not run on 2026-03-11: calendar CITYFREE")
                .contains("CITY_D.CITY_TAX runs next at 2026-03-12 01:45 (Europe/Lisbon)");
    }

    @Test
    void aVariableWhoseNewValueTheLogShowsIsACauseAndItsOtherUsersAreNamed() throws IOException {
        var answer = ask("01:40", "Why did job READ_GATE fail?");

        assertThat(messages(answer, Finding.Kind.ROOT_CAUSE)).contains("variable.changed");
        assertThat(answer.text())
                .contains("variable GATE_DIR of table ROADVARS was changed by uteixeira at 2026-03-10 19:44")
                .contains("READ_D.READ_MORE");
    }

    private static List<String> messages(Answer answer, Finding.Kind kind) {
        return answer.statements().stream()
                .map(Statement::finding)
                .filter(finding -> finding.kind() == kind)
                .map(Finding::message)
                .toList();
    }

    private Answer ask(String until, String question) throws IOException {
        Files.writeString(folder.resolve("estate.json"), ESTATE.formatted(until));
        try (var simulator = Simulator.builder(folder)
                        .user("wauser", PASSWORD)
                        .frozen()
                        .start();
                var engine = HttpTwsClient.connect(TwsClientOptions.builder(
                                new EngineId("road"), simulator.endpoint(), new Credentials.Basic("wauser", PASSWORD))
                        .clock(simulator.clock())
                        .build())) {
            return DemoNight.ask(Resync.builder(engine).clock(simulator.clock()), question, Duration.ofSeconds(20));
        }
    }
}
