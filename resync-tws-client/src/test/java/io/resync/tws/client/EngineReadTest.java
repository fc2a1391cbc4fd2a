package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.RecordedRequest;
import io.resync.simulator.Simulator;
import io.resync.tws.Dependency;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.LogRange;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against the simulated engine: two sides of the wire that were written apart from each other. */
final class EngineReadTest {
    private static final EngineId DEMO = new EngineId("demo");

    @SuppressWarnings("NullAway.Init")
    private static Simulator engine;

    @SuppressWarnings("NullAway.Init")
    private static HttpTwsClient client;

    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20));

    @BeforeAll
    static void start(@TempDir Path folder) {
        engine = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .userWithoutRights("guest", "secret")
                .apiKey("key-1")
                .frozen()
                .start();
        client = clientWith(new Credentials.Basic("wauser", "secret"));
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
    }

    @Test
    void readsLevelAndZone() {
        var info = client.engineInfo(deadline).value();

        assertThat(info.version()).isEqualTo("10.2.8");
        assertThat(info.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
    }

    @Test
    void seesEveryJobOnceOverAllPages() {
        var seen = new ArrayList<Job>();
        Page<Job> page;
        var request = PageRequest.first(37);
        do {
            page = client.jobs(JobFilter.all(), request, deadline).value();
            seen.addAll(page.items());
            request = request.next();
        } while (page.hasMore());

        assertThat(seen)
                .hasSize(Math.toIntExact(page.total()))
                .extracting(Job::id)
                .doesNotHaveDuplicates();
        assertThat(seen).extracting(job -> job.key().name()).isSorted();
        assertThat(client.jobCounts(deadline).value().total()).isEqualTo(seen.size());
    }

    @Test
    void countsWhatItLists() {
        var counts = client.jobCounts(deadline).value();

        for (var status : List.of(PlanStatus.ABEND, PlanStatus.EXEC, PlanStatus.SUCC, PlanStatus.HOLD)) {
            var listed = jobs(JobFilter.builder().statuses(Set.of(status)).build());
            assertThat(listed).as("jobs in " + status).isNotEmpty().hasSize(Math.toIntExact(counts.of(status)));
            assertThat(listed)
                    .allSatisfy(job -> assertThat(job.state().status()).isEqualTo(status));
        }
    }

    @Test
    void readsTheFailedRunOfAJob() {
        var job = failedJob();

        assertThat(job.state().status()).isEqualTo(PlanStatus.ABEND);
        assertThat(job.lastRun()).hasValueSatisfying(run -> {
            assertThat(run.returnCode()).isNotNull().isNotZero();
            assertThat(run.startedAt()).isNotNull();
            assertThat(run.endedAt()).isAfter(run.startedAt());
        });
    }

    @Test
    void readsTheSameLinesInPartsAsInOne() {
        var run = failedJob().lastRun().orElseThrow().id();
        var whole = client.jobLog(run, LogRange.all(), deadline).orElseThrow().value();
        var part = client.jobLog(run, new LogRange(396, 405), deadline)
                .orElseThrow()
                .value();

        assertThat(whole.lines()).hasSizeGreaterThan(1900);
        assertThat(part.lines()).isEqualTo(whole.lines().subList(395, 405));
    }

    @Test
    void findsTheSuccessorsThatWaitForAJob() {
        var failed = failedJob().id();
        var waiting = jobs(JobFilter.builder().successorsOfJobs(List.of(failed)).build());

        assertThat(waiting).isNotEmpty();
        for (var job : waiting) {
            var whole = client.job(job.id(), deadline).orElseThrow().value();
            assertThat(whole.dependencies())
                    .filteredOn(Dependency.OnJob.class::isInstance)
                    .extracting(dependency -> ((Dependency.OnJob) dependency).jobId())
                    .contains(failed);
        }
    }

    @Test
    void findsTheJobsAndTheDependenciesOfAStream() {
        var streams = client.jobStreams(JobStreamFilter.all(), PageRequest.first(500), deadline)
                .value();
        var ofStreams = new HashSet<JobId>();
        for (var stream : streams.items()) {
            var inside =
                    jobs(JobFilter.builder().inStreams(List.of(stream.id())).build());
            assertThat(inside).allSatisfy(job -> assertThat(job.jobStreamId()).isEqualTo(stream.id()));
            inside.forEach(job -> ofStreams.add(job.id()));
            assertThat(client.jobStream(stream.id(), deadline).orElseThrow().value())
                    .extracting(JobStream::name, JobStream::state)
                    .containsExactly(stream.name(), stream.state());
        }

        assertThat(streams.total()).isEqualTo(streams.items().size());
        assertThat(ofStreams).hasSameSizeAs(jobs(JobFilter.all()));
    }

    @Test
    void seesTheAgentThatIsNotLinked() {
        var workstations =
                client.workstations(PageRequest.first(100), deadline).value().items();

        assertThat(workstations).anyMatch(w -> !w.linked()).anyMatch(w -> w.linked() && w.running());
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(client.job(new JobId(DEMO, "00000000-0000-4000-8000-000000000000"), deadline))
                .isEmpty();
    }

    @Test
    void tellsCredentialsFromRights() {
        try (var wrong = clientWith(new Credentials.Basic("wauser", "wrong"));
                var guest = clientWith(new Credentials.Basic("guest", "secret"));
                var key = clientWith(new Credentials.ApiKey("key-1"))) {
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> wrong.jobCounts(deadline))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_REJECTED));
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> guest.jobCounts(deadline))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_PERMITTED));
            assertThat(key.jobCounts(deadline).value().total()).isPositive();
        }
    }

    @Test
    void givesUpOnALogThatHangs() {
        var run = failedJob().lastRun().orElseThrow().id();
        engine.hold("joblog");
        try {
            assertThatExceptionOfType(TwsTimeoutException.class)
                    .isThrownBy(() -> client.jobLog(run, LogRange.all(), Deadline.in(Duration.ofMillis(200))));
            assertThat(client.jobCounts(deadline).value().total()).isPositive();
        } finally {
            engine.restore();
        }
    }

    @Test
    void sendsNothingButReads() {
        client.engineInfo(deadline);
        failedJob();

        assertThat(engine.requests()).extracting(RecordedRequest::method).containsOnly("GET");
    }

    private Job failedJob() {
        var found = jobs(JobFilter.builder().name("PAYROLL_NIGHTLY").build());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Job> jobs(JobFilter filter) {
        return client.jobs(filter, PageRequest.first(1000), deadline).value().items();
    }

    private static HttpTwsClient clientWith(Credentials credentials) {
        return HttpTwsClient.connect(TwsClientOptions.builder(DEMO, engine.endpoint(), credentials)
                .clock(engine.clock())
                .build());
    }
}
