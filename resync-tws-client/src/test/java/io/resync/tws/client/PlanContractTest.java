package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.simulator.RecordedRequest;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.LogRange;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunId;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsStatusException;
import io.resync.tws.Workstation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlanContractTest extends AtEveryLevel {
    @Test
    void tellsWhatTheEngineOffers() {
        var found = client.capabilities(deadline).value();

        assertThat(found.engine()).isEqualTo(client.engine());
        assertThat(found.level()).startsWith(level.text());
        assertThat(found.offers())
                .allSatisfy((family, offer) -> assertThat(offer.servedBy())
                        .as(family + ": " + offer.reason())
                        .isEqualTo(servedBy(family)));
    }

    @Test
    void readsLevelAndZone() {
        var info = client.engineInfo(deadline);

        assertThat(info.value().version()).startsWith(level.text());
        assertThat(info.value().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(info.at()).isEqualTo(engine.clock().instant());
        assertSource(info.source(), Family.ENGINE_INFO);
    }

    @Test
    void seesEveryJobOnceOverAllPagesInTheOrderOfTheirNames() {
        var seen = new ArrayList<Job>();
        var request = PageRequest.first(37);
        var page = client.jobs(JobFilter.all(), request, deadline);
        seen.addAll(page.value().items());
        while (page.value().hasMore()) {
            request = request.next();
            page = client.jobs(JobFilter.all(), request, deadline);
            seen.addAll(page.value().items());
        }

        assertThat(seen)
                .hasSize(Math.toIntExact(page.value().total()))
                .hasSizeGreaterThan(37)
                .extracting(Job::id)
                .doesNotHaveDuplicates();
        assertThat(seen).extracting(job -> job.key().name()).isSorted();
        assertSource(page.source(), Family.JOBS);
    }

    @Test
    void narrowsJobsByPatternStreamWorkstationAndState() {
        var payroll = failed();
        var filter = JobFilter.builder()
                .name("PAYROLL_NIGHTL?")
                .jobStream("PAYROLL@")
                .workstation(payroll.key().workstation())
                .statuses(Set.of(PlanStatus.ABEND))
                .build();

        assertThat(jobs(filter)).extracting(Job::id).containsExactly(payroll.id());
        assertThat(jobs(JobFilter.builder()
                        .name("PAYROLL_NIGHTLY")
                        .jobStream("NONE")
                        .build()))
                .isEmpty();
        assertThat(jobs(JobFilter.builder().name("PAYROLL@").build())).hasSizeGreaterThan(1);
    }

    @Test
    void countsWhatItLists() {
        var counts = client.jobCounts(deadline);

        assertThat(counts.value().total()).isEqualTo(jobs(JobFilter.all()).size());
        for (var status : List.of(PlanStatus.ABEND, PlanStatus.EXEC, PlanStatus.SUCC, PlanStatus.HOLD)) {
            var listed = jobs(JobFilter.builder().statuses(Set.of(status)).build());
            assertThat(listed)
                    .as("jobs in " + status)
                    .isNotEmpty()
                    .hasSize(Math.toIntExact(counts.value().of(status)))
                    .allSatisfy(job -> assertThat(job.state().status()).isEqualTo(status));
        }
        assertSource(counts.source(), Family.JOB_COUNTS);
    }

    @Test
    void readsOneJobWithItsLastRun() {
        var failed = failed();
        var job = client.job(failed.id(), deadline).orElseThrow();

        assertThat(job.value().key()).isEqualTo(failed.key());
        assertThat(job.value().state().status()).isEqualTo(PlanStatus.ABEND);
        assertThat(job.value().jobStreamId()).isEqualTo(failed.jobStreamId());
        assertThat(job.value().lastRun()).hasValueSatisfying(run -> {
            assertThat(run.returnCode()).isEqualTo(8);
            assertThat(Objects.requireNonNull(run.endedAt())).isAfter(run.startedAt());
        });
        assertSource(job.source(), Family.JOBS);
    }

    @Test
    void findsTheSuccessorsThatWaitForAJob() {
        var failed = failed().id();
        var waiting = jobs(JobFilter.builder().successorsOfJobs(List.of(failed)).build());

        assertThat(waiting).isNotEmpty();
        for (var job : waiting) {
            assertThat(client.job(job.id(), deadline).orElseThrow().value().dependencies())
                    .filteredOn(Dependency.OnJob.class::isInstance)
                    .extracting(dependency -> ((Dependency.OnJob) dependency).jobId())
                    .contains(failed);
        }
    }

    @Test
    void findsTheJobsOfAStream() {
        var stream = failed().jobStreamId();
        var inside = jobs(JobFilter.builder().inStreams(List.of(stream)).build());

        assertThat(inside)
                .hasSizeGreaterThan(1)
                .allSatisfy(job -> assertThat(job.jobStreamId()).isEqualTo(stream));
        assertThat(inside)
                .hasSameSizeAs(jobs(JobFilter.all()).stream()
                        .filter(job -> job.jobStreamId().equals(stream))
                        .toList());
    }

    @Test
    void listsJobStreamsAndReadsEach() {
        var streams = client.jobStreams(JobStreamFilter.all(), PageRequest.first(500), deadline);
        var named = client.jobStreams(
                new JobStreamFilter("PAYROLL@", List.of(), List.of()), PageRequest.first(500), deadline);

        assertThat(streams.value().items())
                .hasSize(Math.toIntExact(streams.value().total()))
                .extracting(JobStream::name)
                .isSorted();
        assertThat(named.value().items())
                .isNotEmpty()
                .allSatisfy(stream -> assertThat(stream.name()).startsWith("PAYROLL"));
        for (var stream : streams.value().items()) {
            assertThat(client.jobStream(stream.id(), deadline).orElseThrow().value())
                    .extracting(JobStream::name, JobStream::state)
                    .containsExactly(stream.name(), stream.state());
        }
        assertSource(streams.source(), Family.JOB_STREAMS);
    }

    @Test
    void findsTheStreamsThatWaitForAStream() {
        var all = client.jobStreams(JobStreamFilter.all(), PageRequest.first(500), deadline)
                .value()
                .items();
        for (var stream : all) {
            var filter = new JobStreamFilter(null, List.of(), List.of(stream.id()));
            var after = client.jobStreams(filter, PageRequest.first(500), deadline)
                    .value()
                    .items();
            for (var waiting : after) {
                assertThat(client.jobStream(waiting.id(), deadline)
                                .orElseThrow()
                                .value()
                                .dependencies())
                        .as(waiting.name() + " waits for " + stream.name())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void seesTheAgentThatIsNotLinked() {
        var page = client.workstations(PageRequest.first(100), deadline);

        assertThat(page.value().items())
                .hasSize(Math.toIntExact(page.value().total()))
                .anyMatch(agent -> !agent.linked())
                .anyMatch(agent -> agent.linked() && agent.running());
        assertThat(page.value().items()).extracting(Workstation::name).isSorted();
        assertSource(page.source(), Family.WORKSTATIONS);
    }

    @Test
    void readsTheSameLinesInPartsAsInOne() {
        var run = failed().lastRun().orElseThrow().id();
        var whole = client.jobLog(run, LogRange.all(), deadline).orElseThrow();
        var part = client.jobLog(run, new LogRange(396, 405), deadline)
                .orElseThrow()
                .value();

        assertThat(whole.value().lines()).hasSizeGreaterThan(1900).anyMatch(line -> line.contains("ORA-01653"));
        assertThat(part.firstLine()).isEqualTo(396);
        assertThat(part.lines()).isEqualTo(whole.value().lines().subList(395, 405));
        assertSource(whole.source(), Family.JOB_LOGS);
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        var id = "00000000-0000-4000-8000-000000000000";

        assertThat(client.job(new JobId(DEMO, id), deadline)).isEmpty();
        assertThat(client.jobStream(new JobStreamId(DEMO, id), deadline)).isEmpty();
        assertThat(client.jobLog(new RunId(DEMO, id), LogRange.all(), deadline)).isEmpty();
    }

    @Test
    void tellsCredentialsFromRights() {
        try (var wrong = clientWith(new Credentials.Basic("wauser", "wrong"));
                var guest = clientWith(new Credentials.Basic("guest", "secret"))) {
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> wrong.jobCounts(deadline))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_REJECTED));
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> guest.jobCounts(deadline))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_PERMITTED));
        }
    }

    @Test
    void tellsAnErrorOfTheEngine() {
        client.capabilities(deadline);
        engine.fail("workstation", 500);
        try {
            assertThatExceptionOfType(TwsStatusException.class)
                    .isThrownBy(() -> client.workstations(PageRequest.first(1), deadline))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(500));
        } finally {
            engine.restore();
        }
    }

    @Test
    void sendsReadsOnly() {
        client.jobCounts(deadline);
        failed();

        assertThat(engine.requests())
                .extracting(RecordedRequest::method)
                .as("what changes something is answered 405 there")
                .isSubsetOf("GET", "POST");
    }

    private Job failed() {
        var found = jobs(JobFilter.builder().name("PAYROLL_NIGHTLY").build());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Job> jobs(JobFilter filter) {
        return client.jobs(filter, PageRequest.first(1000), deadline).value().items();
    }
}
