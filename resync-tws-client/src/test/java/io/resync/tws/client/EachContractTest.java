package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EachContractTest extends AtEveryLevel {
    @Test
    void givesEveryJobOnce() {
        var listed =
                client.jobs(JobFilter.all(), PageRequest.first(1000), deadline).value();

        assertThat(each(JobFilter.all()))
                .hasSize(Math.toIntExact(listed.total()))
                .containsExactlyInAnyOrderElementsOf(listed.items());
    }

    @Test
    void givesTheJobsThatAreListedForAnyFilter() {
        var payroll = each(JobFilter.builder().name("PAYROLL_NIGHTLY").build()).get(0);
        var filters = List.of(
                JobFilter.builder()
                        .name("PAYROLL_NIGHTL?")
                        .jobStream("PAYROLL@")
                        .build(),
                JobFilter.builder()
                        .statuses(Set.of(PlanStatus.ABEND, PlanStatus.HOLD))
                        .build(),
                JobFilter.builder().successorsOfJobs(List.of(payroll.id())).build(),
                JobFilter.builder().inStreams(List.of(payroll.jobStreamId())).build());

        for (var filter : filters) {
            var listed = client.jobs(filter, PageRequest.first(1000), deadline).value();
            assertThat(each(filter))
                    .as(filter.toString())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(listed.items());
        }
        assertThat(each(JobFilter.builder().name("NONE").build())).isEmpty();
    }

    @Test
    void givesEveryJobStreamOnce() {
        var listed = client.jobStreams(JobStreamFilter.all(), PageRequest.first(500), deadline)
                .value();
        var named = new JobStreamFilter("PAYROLL@", List.of(), List.of());

        assertThat(streams(JobStreamFilter.all())).containsExactlyInAnyOrderElementsOf(listed.items());
        assertThat(streams(named))
                .isNotEmpty()
                .allSatisfy(stream -> assertThat(stream.name()).startsWith("PAYROLL"));
    }

    @Test
    void tellsWhatEachWaitsForWhenThatIsWanted() {
        var jobs = each(JobFilter.builder().withDependencies().build());
        var streams = streams(JobStreamFilter.all().withDependencies());

        assertThat(jobs).anyMatch(job -> !job.dependencies().isEmpty());
        assertThat(jobs)
                .allSatisfy(job -> assertThat(client.job(job.id(), deadline))
                        .map(Observed::value)
                        .map(Job::dependencies)
                        .contains(job.dependencies()));
        assertThat(streams).anyMatch(stream -> !stream.dependencies().isEmpty());
        assertThat(each(JobFilter.all()))
                .allSatisfy(job -> assertThat(job.dependencies()).isEmpty());
    }

    @Test
    void tellsWhoSaidItAndWhen() {
        try (var jobs = client.eachJob(JobFilter.all(), deadline);
                var streams = client.eachJobStream(JobStreamFilter.all(), deadline)) {
            assertThat(jobs).allSatisfy(job -> {
                assertSource(job.source(), Family.JOBS);
                assertThat(job.at()).isEqualTo(engine.clock().instant());
            });
            assertThat(streams).allSatisfy(stream -> assertSource(stream.source(), Family.JOB_STREAMS));
        }
    }

    /** As any list that comes in pages. */
    @Test
    void givesEveryWorkstationThroughItsPages() {
        try (var each = Page.stream(
                page -> client.workstations(page, deadline), agent -> agent.id().value())) {
            assertThat(each.map(Observed::value))
                    .isEqualTo(client.workstations(PageRequest.first(100), deadline)
                            .value()
                            .items());
        }
    }

    @Test
    void sendsNothingBeforeItIsReadNorAfterItWasClosed() {
        client.capabilities(deadline);
        int before = engine.requests().size();

        var unread = client.eachJob(JobFilter.all(), deadline);
        var iterator = unread.iterator();
        unread.close();

        assertThatIllegalStateException().isThrownBy(iterator::hasNext);
        assertThat(engine.requests()).hasSize(before);
    }

    @Test
    void sendsNothingAfterTheClientWasClosed() {
        var own = clientWith(new Credentials.Basic("wauser", "secret"));
        var jobs = own.eachJob(JobFilter.all(), deadline);
        int before = engine.requests().size();

        own.close();

        assertThatIllegalStateException().isThrownBy(jobs::toList).withMessageContaining("is closed");
        assertThat(engine.requests()).hasSize(before);
    }

    @Test
    void obeysTheDeadline() {
        engine.hold("/plan/");
        try (var jobs = client.eachJob(JobFilter.all(), Deadline.in(Duration.ofMillis(150)))) {
            assertThatExceptionOfType(TwsTimeoutException.class).isThrownBy(jobs::toList);
        } finally {
            engine.restore();
        }
    }

    @Test
    void throwsWhatTheEngineRefuses() {
        try (var guest = clientWith(new Credentials.Basic("guest", "secret"));
                var jobs = guest.eachJob(JobFilter.all(), deadline)) {
            assertThatExceptionOfType(TwsAccessException.class).isThrownBy(jobs::toList);
        }
    }

    private List<Job> each(JobFilter filter) {
        try (var jobs = client.eachJob(filter, deadline)) {
            return jobs.map(Observed::value).toList();
        }
    }

    private List<JobStream> streams(JobStreamFilter filter) {
        try (var streams = client.eachJobStream(filter, deadline)) {
            return streams.map(Observed::value).toList();
        }
    }
}
