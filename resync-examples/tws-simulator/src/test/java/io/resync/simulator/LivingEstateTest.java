package io.resync.simulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.resync.testkit.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A living plan over the wire. */
@Timeout(value = 60, unit = SECONDS)
final class LivingEstateTest {
    private static final Instant BEFORE_THE_NIGHT = Instant.parse("2026-11-20T03:00:00Z");
    private final SettableClock clock = new SettableClock(BEFORE_THE_NIGHT);
    private final Path folder;
    private final Simulator simulator;
    private final Http http;

    LivingEstateTest(@TempDir Path folder) throws Exception {
        this.folder = SmallEstate.living(folder);
        simulator = simulator(clock);
        http = Http.of(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void letsTheNightBegin() throws Exception {
        assertThat(status(job("FETCH_SALES"))).isEqualTo("HOLD HOLD_WAITING_FOR_TIME");
        assertThat(status(job("LOAD_SALES"))).isEqualTo("HOLD HOLD_WAITING_FOR_PREDECESSOR");

        clock.advance(Duration.ofMinutes(31));

        assertThat(status(job("FETCH_SALES"))).isEqualTo("EXEC");
        assertThat(status(job("SUM_SALES"))).isEqualTo("EXEC");
        assertThat(status(job("RANK_SHOPS"))).isEqualTo("READY READY_WAITING_FOR_RESOURCES");
        assertThat(status(job("PRINT_SALES"))).isEqualTo("READY READY_WAITING_FOR_AGENT");
        assertThat(job("FETCH_SALES").at("/jobruns/0/timeInfo/elapsedTime").asText())
                .isEqualTo("PT1M");
    }

    @Test
    void showsAnAgentThatDropped() throws Exception {
        clock.advance(Duration.ofMinutes(55));

        assertThat(http.json("plan/workstation?oql=" + Http.encoded("activeStates = 'LINKED'"))
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(http.jobs("lastRunCompositeStatus.status = 'EXEC'")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void asksPromptsAndLooksForFilesOnceTheStreamHasBegun() throws Exception {
        assertThat(job("ORDER_STOCK").at("/dependencies/0/promptStatus").asText())
                .isEqualTo("NOT_ASKED");
        assertThat(job("READ_STOCK").at("/dependencies/0/file/status").asText()).isEqualTo("Not Checked");

        clock.advance(Duration.ofHours(2));

        assertThat(job("ORDER_STOCK").at("/dependencies/0/promptStatus").asText())
                .isEqualTo("ASKED");
        assertThat(job("READ_STOCK").at("/dependencies/0/file/status").asText()).isEqualTo("Unavailable");
    }

    @Test
    void writesLogsThatGrow() throws Exception {
        clock.advance(Duration.ofMinutes(32));
        var path = logPath(job("FETCH_SALES"));
        var first = http.get(path).body();
        clock.advance(Duration.ofMinutes(1));

        var second = http.get(path).body();

        assertThat(first).contains("2026-11-20 00:30:00 INFO  FETCH_SALES starts on AGT1");
        assertThat(second).startsWith(first).hasSizeGreaterThan(first.length());
        assertThat(http.get(path).body()).isEqualTo(second);
    }

    @Test
    void endsTheLogOfAFailedRunWithTheErrorOfTheEstate() throws Exception {
        var json = Files.readString(folder.resolve("estate.json"));
        Files.writeString(
                folder.resolve("estate.json"),
                json.replace("\"name\": \"FETCH_SALES\",", "\"name\": \"FETCH_SALES\", \"fails\": 1,"));
        clock.advance(Duration.ofMinutes(49));
        try (var failing = simulator(clock)) {
            var wire = Http.of(failing);
            var job = wire.jobs("name = 'FETCH_SALES' AND lastRunCommonStatus = 'ERROR'")
                    .at("/results/0");

            assertThat(wire.get(logPath(job)).body())
                    .contains("ERROR cannot extend file /data/SALES_D.tmp: no space left on device")
                    .contains("FETCH_SALES gives up with code " + job.at("/jobruns/0/returnCode"))
                    .contains("= Exit Status           : " + job.at("/jobruns/0/returnCode"));
        }
    }

    @Test
    void carriesForwardUnderTheNameOfTheInstanceAndTheSameId() throws Exception {
        clock.advance(Duration.ofHours(5));
        var before = job("READ_STOCK");
        clock.advance(Duration.ofHours(24));

        var after = http.json("plan/job/" + before.path("id").asText());
        var stream = http.json("plan/jobstream/" + after.path("jobStreamId").asText());

        assertThat(after.path("name").asText()).isEqualTo("READ_STOCK");
        assertThat(after.path("schedTime")).isEqualTo(before.path("schedTime"));
        assertThat(after.path("jobStreamName").asText()).matches("0A[0-9A-F]{14}");
        assertThat(stream.path("originalJobStreamName").asText()).isEqualTo("STOCK_D");
        assertThat(stream.at("/jsDefinitionFlags/carriedForward").asBoolean()).isTrue();
        assertThat(http.jobs("name = 'READ_STOCK'").path("count").asInt()).isGreaterThan(1);
    }

    @Test
    void showsTheSameToTwoWhoAskDifferently() throws Exception {
        try (var other = simulator(Clock.fixed(BEFORE_THE_NIGHT.plus(Duration.ofHours(30)), ZoneOffset.UTC))) {
            for (int hour = 0; hour < 30; hour++) {
                http.json("plan/job?limit=1");
                clock.advance(Duration.ofHours(1));
            }

            assertThat(http.json("plan/job")).isEqualTo(Http.of(other).json("plan/job"));
            assertThat(http.json("plan/jobstream")).isEqualTo(Http.of(other).json("plan/jobstream"));
        }
    }

    @Test
    void showsThroughALaggingCopyWhatItShowedThen() throws Exception {
        var lag = Duration.ofMinutes(20);
        clock.advance(Duration.ofMinutes(31));
        var begin = jobsOfTheFirst();
        for (int step = 0; step < 6; step++) {
            var then = http.json("plan/job");
            clock.advance(lag);
            simulator.lag(lag);
            var now = jobsOfTheFirst();

            assertThat(http.json("plan/job")).as("step " + step).isEqualTo(then);
            assertThat(jobsOfTheFirst()).as("step " + step).isEqualTo(now);
            simulator.restore();
        }
        assertThat(jobsOfTheFirst()).as("the plan goes on").isNotEqualTo(begin);
    }

    @Test
    void bringsTheDemonstrationToLife() throws Exception {
        var demo = DemoEstate.unpack(folder.resolve("demo"));
        try (var one = Simulator.builder(demo)
                        .user("wauser", "secret")
                        .frozen()
                        .living(1)
                        .start();
                var two = Simulator.builder(demo)
                        .user("wauser", "secret")
                        .frozen()
                        .living(2)
                        .start()) {
            var jobs = Http.of(one).json("plan/job");

            assertThat(jobs.path("count").asInt()).isEqualTo(195);
            assertThat(jobs).isNotEqualTo(Http.of(two).json("plan/job"));
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "FINAL.MAKEPLAN"      | "FINAL.MAKE"           | at /living/extendedBy: there is no job 'FINAL.MAKE'
            "spread": 0.2         | "spread": -1           | at /living/spread: it is negative
            "perDay": 0.1         | "perDay": 1.1          | at /living/drops/perDay: got 1.1; expected 0 to 1
            "PT15M"               | "-PT15M"               | at /living/drops/duration: it is negative
            {"workstation": "AGT1", "from" | {"workstation": "AGT7", "from" | at /living/outages/0/workstation: there is no workstation 'AGT7'
            "2026-11-20T04:05:00Z" | "2026-11-20T03:50:00Z" | at /living/outages/0/to: it does not lie after the start
            "name": "FETCH_SALES" | "name": "FETCH_SALES", "fails": 2 | at /streams/1/jobs/0/fails: got 2.0; expected a probability
            "name": "FETCH_SALES" | "name": "FETCH_SALES", "error": "fire" | at /streams/1/jobs/0/error: there is no error text 'fire'
            "estimated": "PT5M"   | "estimated": "-PT5M"   | at /streams/1/jobs/0/estimated: got PT-5M
            "schedule": "2026-11-20T03:30:00Z" | "cycle": "HOURLY", "schedule": "2026-11-20T03:30:00Z" | at /streams/1/cycle: Cannot deserialize
            """)
    void refusesALifeThatCannotBe(String piece, String replacement, String message) throws Exception {
        var json = Files.readString(folder.resolve("estate.json"));
        assertThat(json).contains(piece);
        Files.writeString(folder.resolve("estate.json"), json.replace(piece, replacement));

        assertThatThrownBy(() -> EstateReader.read(folder))
                .isInstanceOf(InvalidEstateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesJobsThatWaitForThemselves() throws Exception {
        var circle = SmallEstate.in(folder, "\"name\": \"FETCH_SALES\",", """
                "name": "FETCH_SALES", "dependencies": {"jobs": ["REPORT_D.MAKE_REPORT"]},""");

        assertThatThrownBy(() -> EstateReader.read(circle))
                .isInstanceOf(InvalidEstateException.class)
                .hasMessageContaining("waits for itself or behind a circle");
    }

    private Simulator simulator(Clock at) {
        return Simulator.builder(folder).user("wauser", "secret").clock(at).start();
    }

    private JsonNode jobsOfTheFirst() throws Exception {
        return Http.read(http.query("/plan/current/job/query", "{\"filters\":{\"jobInPlanFilter\":{}}}"));
    }

    private JsonNode job(String name) throws Exception {
        return http.jobs("name = '" + name + "' AND schedTime > '2026-11-20T00:00:00Z'")
                .at("/results/0");
    }

    private static String logPath(JsonNode job) {
        return "plan/job/run/" + job.at("/jobruns/0/id").asText() + "/joblog";
    }

    private static String status(JsonNode job) {
        var status = job.path("lastRunCompositeStatus");
        return (status.path("status").asText() + " " + status.path("substatus").asText()).strip();
    }
}
