package io.resync.simulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.resync.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees of each fault. Time passes at once and is written down. */
@Timeout(value = 60, unit = SECONDS)
final class FaultTest {
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T07:10:00Z"));
    private final Simulator simulator;
    private final Http http;

    FaultTest(@TempDir Path folder) throws Exception {
        simulator = Simulator.builder(SmallEstate.in(folder))
                .user("wauser", "secret")
                .clock(clock)
                .pause(pauses::add)
                .start();
        http = Http.of(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void waitsBeforeItAnswers() throws Exception {
        simulator.fault("/plan/job", Fault.latency(Duration.ofSeconds(3)));

        assertThat(http.get("plan/job").statusCode()).isEqualTo(200);
        assertThat(http.get("plan/workstation").statusCode()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void letsABodyDrip() throws Exception {
        var whole = http.get("engine/info").body();
        simulator.fault("/engine/info", Fault.drip(10, Duration.ofSeconds(1)));

        assertThat(http.get("engine/info").body()).isEqualTo(whole);
        assertThat(pauses.stream().filter(Duration.ofSeconds(1)::equals)).hasSize((whole.length() + 9) / 10);
    }

    @Test
    void cutsABodyInTheMiddle() {
        simulator.fault("/plan/job", Fault.cut());

        assertThatThrownBy(() -> http.get("plan/job")).isInstanceOf(IOException.class);
    }

    @Test
    void failsForABurst() throws Exception {
        simulator.fault("/plan/job", Fault.status(503).times(2));

        assertThat(statuses(4)).containsExactly(503, 503, 200, 200);
    }

    @Test
    void failsEveryThirdTime() throws Exception {
        simulator.fault("/plan/job", Fault.status(500).every(3));

        assertThat(statuses(6)).containsExactly(200, 200, 500, 200, 200, 500);
    }

    @Test
    void saysThatAKeyHasExpired() throws Exception {
        simulator.fault("/plan", Fault.expiredKey());

        var answer = http.get("plan/job");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ")
                .contains("invalid_token");
    }

    @Test
    void namesAnotherHostForTheNextPage() throws Exception {
        simulator.fault("/plan/job", Fault.nextOn("https://elsewhere.example:9443"));

        assertThat(http.json("plan/job?limit=2&offset=2").path("next").asText())
                .isEqualTo("https://elsewhere.example:9443/twsd/api/v2/plan/job?limit=2&offset=4");
    }

    @Test
    void repeatsARowOnTheNextPage() throws Exception {
        simulator.fault("/plan/job", Fault.duplicateRows());

        assertThat(names(0)).containsExactly("FETCH_SALES", "LOAD_SALES");
        assertThat(names(2)).containsExactly("LOAD_SALES", "SUM_SALES");
    }

    @Test
    void leavesOutARowBetweenPages() throws Exception {
        simulator.fault("/plan/job", Fault.missingRows());

        assertThat(names(0)).containsExactly("FETCH_SALES", "LOAD_SALES");
        assertThat(names(2)).containsExactly("RANK_SHOPS", "PRINT_SALES");
    }

    @Test
    void usesWordsNobodyKnows() throws Exception {
        simulator.fault("/plan/job", Fault.unknownWords());

        var report = http.jobs("name = 'MAKE_REPORT'").at("/results/0");

        assertThat(report.at("/lastRunCompositeStatus/status").asText()).isEqualTo("SLEEPING");
        assertThat(report.path("lastRunCommonStatus").asText()).isEqualTo("SLEEPING");
        assertThat(report.at("/dependencies/0/dependencyType").asText()).isEqualTo("EXTERNAL_EVENT");
        assertThat(report.at("/addedLater/nested/0").asInt()).isOne();
    }

    @Test
    void showsTheCopyOfThePlanAsItWas() throws Exception {
        simulator.lag(Duration.ofMinutes(2));

        assertThat(elapsedOfSum()).isEqualTo("PT2H58M");
        var first = Http.read(http.query(
                "/plan/current/job/query", "{\"filters\":{\"jobInPlanFilter\":{\"jobName\":\"SUM_SALES\"}}}"));
        assertThat(first.at("/0/timeInfo/elapsedTime").asLong())
                .isEqualTo(Duration.ofHours(3).toMillis());

        simulator.restore();
        assertThat(elapsedOfSum()).isEqualTo("PT3H");
    }

    @Test
    void showsSomeRequestsAnOlderCopyThanOthers() throws Exception {
        simulator.fault("/plan/job", Fault.lag(Duration.ofMinutes(2)).every(2));

        assertThat(elapsedOfSum()).isEqualTo("PT3H");
        assertThat(elapsedOfSum()).isEqualTo("PT2H58M");
        assertThat(elapsedOfSum()).isEqualTo("PT3H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latency=PT2S",
                "drip=10",
                "cut",
                "status=503",
                "expired-key",
                "next=https://x",
                "duplicate-rows",
                "missing-rows",
                "unknown-words",
                "lag=PT2M"
            })
    void hasANameForTheCommandLine(String text) {
        assertThat(Fault.parse(text)).isNotNull();
    }

    @Test
    void refusesFaultsThatAreNone() {
        assertThatThrownBy(() -> Fault.parse("flood"))
                .hasMessageContaining("there is no fault 'flood'; expected latency");
        assertThatThrownBy(() -> Fault.status(200)).hasMessageContaining("400 to 599, got 200");
        assertThatThrownBy(() -> Fault.lag(Duration.ofMinutes(-1))).hasMessageContaining("got PT-1M");
        assertThatThrownBy(() -> Fault.drip(0, Duration.ZERO)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> Fault.cut().every(0)).hasMessageContaining("got 0");
    }

    private String elapsedOfSum() throws Exception {
        return http.jobs("name = 'SUM_SALES'")
                .at("/results/0/jobruns/0/timeInfo/elapsedTime")
                .asText();
    }

    private List<Integer> statuses(int requests) throws Exception {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < requests; i++) {
            statuses.add(http.get("plan/job?limit=1").statusCode());
        }
        return statuses;
    }

    private List<String> names(int offset) throws Exception {
        JsonNode page = http.json("plan/job?limit=2&offset=" + offset);
        return StreamSupport.stream(page.path("results").spliterator(), false)
                .map(job -> job.path("name").asText())
                .toList();
    }
}
