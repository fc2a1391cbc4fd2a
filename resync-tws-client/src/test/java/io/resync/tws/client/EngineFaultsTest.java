package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Fault;
import io.resync.simulator.Level;
import io.resync.simulator.RecordedRequest;
import io.resync.simulator.Simulator;
import io.resync.testkit.SettableClock;
import io.resync.tws.Dependency;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the caller sees of each fault that the simulator can be told to have. Time passes at once and is written down. */
final class EngineFaultsTest {
    private static final EngineId DEMO = new EngineId("demo");
    private static final Credentials WAUSER = new Credentials.Basic("wauser", "secret");
    private static final PageRequest FOUR = PageRequest.first(4);

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final CountDownLatch late = new CountDownLatch(1);
    private final HeldTime time = new HeldTime(0.5);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T07:10:00Z"));
    private final Path estate;
    private final Simulator engine;
    private final HttpTwsClient client;

    EngineFaultsTest(@TempDir Path folder) {
        estate = DemoEstate.unpack(folder.resolve("demo"));
        engine = engine().pause(pauses::add).start();
        client = client(engine, WAUSER);
    }

    @AfterEach
    void stop() {
        late.countDown();
        client.close();
        engine.close();
    }

    @Test
    void latencyMakesTheValueComeLate() {
        engine.fault("/plan/job", Fault.latency(Duration.ofSeconds(3)));

        assertThat(jobs(client, FOUR).items()).hasSize(4);
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void latencyBeyondTheDeadlineIsATimeout() {
        try (var slow = engine().pause(any -> late.await()).start();
                var impatient = client(slow, WAUSER)) {
            slow.fault("/plan/job", Fault.latency(Duration.ofHours(1)));

            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> impatient.jobs(JobFilter.all(), FOUR, Deadline.in(Duration.ofMillis(300))))
                    .withMessageContainingAll("engine demo, GET plan/job", "no complete answer within");
            late.countDown();
        }
    }

    @Test
    void aDrippingBodyIsReadWhole() {
        var whole = jobs(client, FOUR);
        engine.fault("/plan/job", Fault.drip(100, Duration.ofSeconds(1)));

        assertThat(jobs(client, FOUR)).isEqualTo(whole);
        assertThat(pauses).hasSizeGreaterThan(10);
    }

    @Test
    void aCutBodyIsReadAgain() {
        engine.fault("/plan/job", Fault.cut().times(2));

        assertThat(jobs(client, FOUR).items()).hasSize(4);
        assertThat(engine.requests()).hasSize(3);
        assertThat(time.pauses()).hasSize(2);
    }

    @Test
    void aBodyThatIsCutEachTimeIsNoPage() {
        engine.fault("/plan/job", Fault.cut());

        assertThatExceptionOfType(TwsUnavailableException.class)
                .isThrownBy(() -> jobs(client, FOUR))
                .withMessageContaining("3 attempts: the connection failed");
    }

    @Test
    void aShortBurstOf503IsNotSeen() {
        engine.fault("/plan/job", Fault.status(503).times(2));

        assertThat(jobs(client, FOUR).items()).hasSize(4);
        assertThat(engine.requests()).hasSize(3);
    }

    @Test
    void aLongBurstOf503IsTheStatus() {
        engine.fault("/plan/job", Fault.status(503));

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> jobs(client, FOUR))
                .withMessageContaining("3 attempts: expected 200, got 503 told to fail")
                .satisfies(e -> assertThat(e.retryable()).isTrue());
    }

    @Test
    void a500IsTheStatusAtOnce() {
        engine.fault("/plan/job", Fault.status(500).times(1));

        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> jobs(client, FOUR))
                .withMessageContaining("expected 200, got 500 told to fail")
                .satisfies(e -> assertThat(e.retryable()).isFalse());
        assertThat(engine.requests()).hasSize(1);
    }

    @Test
    void anExpiredKeyIsRejectedOnce() {
        try (var keyed = client(engine, new Credentials.ApiKey("key-of-the-bank"))) {
            assertThat(jobs(keyed, FOUR).items()).hasSize(4);
            engine.fault("/plan", Fault.expiredKey());
            int before = engine.requests().size();

            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> jobs(keyed, FOUR))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_REJECTED))
                    .satisfies(e -> assertThat(e).message().doesNotContain("key-of-the-bank"));
            assertThat(engine.requests()).hasSize(before + 1);
        }
    }

    @Test
    void aWrongCertificateIsToldAndNothingIsSent() throws GeneralSecurityException, IOException {
        try (var other = engine().tlsFor("mdm.example").start()) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("engine", other.certificate().orElseThrow());
            try (var wary = HttpTwsClient.connect(TwsClientOptions.builder(DEMO, other.endpoint(), WAUSER)
                    .trustStore(trusted)
                    .build())) {
                assertThatExceptionOfType(TwsUnavailableException.class)
                        .isThrownBy(() -> jobs(wary, FOUR))
                        .withMessageContaining("was made for another host, not for 127.0.0.1");
                assertThat(other.requests()).isEmpty();
            }
        }
    }

    @Test
    void pagesThatPointElsewhereAreReadHere() {
        try (var elsewhere = engine().start()) {
            engine.fault(
                    "/plan/job", Fault.nextOn(elsewhere.endpoint().resolve("/").toString()));

            assertThat(jobs(client, FOUR).items()).hasSize(4);
            assertThat(jobs(client, FOUR.next()).items()).hasSize(4);
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(engine.requests())
                    .extracting(RecordedRequest::query)
                    .anyMatch(query -> query.contains("offset=4"));
        }
    }

    @Test
    void aRowThatComesTwiceHasTheSameId() {
        engine.fault("/plan/job", Fault.duplicateRows());

        assertThat(jobs(client, FOUR.next()).items().get(0).id())
                .isEqualTo(jobs(client, FOUR).items().get(3).id());
    }

    @Test
    void aRowThatIsMissingLeavesTheTotalAsItIs() {
        var second = jobs(client, FOUR.next());
        engine.fault("/plan/job", Fault.missingRows());

        var shifted = jobs(client, FOUR.next());

        assertThat(shifted.items().get(0)).isEqualTo(second.items().get(1));
        assertThat(shifted.total()).isEqualTo(second.total());
    }

    @Test
    void wordsNobodyKnowsAreKept() {
        var waiting = jobs(
                client, JobFilter.builder().statuses(Set.of(PlanStatus.HOLD)).build(), PageRequest.first(50));
        engine.fault("/plan/job", Fault.unknownWords());

        var asleep = jobs(
                client, JobFilter.builder().statuses(Set.of(PlanStatus.HOLD)).build(), PageRequest.first(50));

        assertThat(asleep.items())
                .hasSameSizeAs(waiting.items())
                .allSatisfy(job -> assertThat(job.state().status()).isEqualTo(PlanStatus.UNKNOWN))
                .allSatisfy(job -> assertThat(job.state().text()).isEqualTo("SLEEPING"));
        assertThat(asleep.items())
                .map(job -> client.job(job.id(), soon()).orElseThrow().value())
                .flatExtracting(Job::dependencies)
                .hasAtLeastOneElementOfType(Dependency.Unrecognized.class);
    }

    @Test
    void aLaggingCopyShowsThePlanAsItWasAndTheFirstGenerationAsItIs() {
        try (var living = engine().living(7).start();
                var old = engine().level(Level.V9_4).living(7).start();
                var second = client(living, WAUSER);
                var first = client(old, WAUSER)) {
            var then = jobs(second, PageRequest.first(200));
            var thenInPlan = jobs(first, PageRequest.first(200));
            clock.advance(Duration.ofMinutes(40));
            living.fault("/api/v2/", Fault.lag(Duration.ofMinutes(40)));
            old.fault("/twsd", Fault.lag(Duration.ofMinutes(40)));

            assertThat(jobs(second, PageRequest.first(200))).isEqualTo(then);
            assertThat(jobs(first, PageRequest.first(200))).isNotEqualTo(thenInPlan);
            living.restore();
            assertThat(jobs(second, PageRequest.first(200))).isNotEqualTo(then);
        }
    }

    @Test
    void anEngineThatHoldsItsAnswerBackIsATimeout() {
        engine.hold("/plan/job");

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> client.jobs(JobFilter.all(), FOUR, Deadline.in(Duration.ofMillis(300))));
        engine.restore();
        assertThat(jobs(client, FOUR).items()).hasSize(4);
    }

    private Simulator.Builder engine() {
        return Simulator.builder(estate)
                .level(Level.V10_2_8)
                .user("wauser", "secret")
                .apiKey("key-of-the-bank")
                .clock(clock);
    }

    private HttpTwsClient client(Simulator of, Credentials credentials) {
        return HttpTwsClient.connect(TwsClientOptions.builder(DEMO, of.endpoint(), credentials)
                .clock(clock)
                .timing(time.timing())
                .build());
    }

    private static Page<Job> jobs(HttpTwsClient of, PageRequest page) {
        return jobs(of, JobFilter.all(), page);
    }

    private static Page<Job> jobs(HttpTwsClient of, JobFilter filter, PageRequest page) {
        return of.jobs(filter, page, soon()).value();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }
}
