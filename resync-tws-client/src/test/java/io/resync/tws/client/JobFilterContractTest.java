package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.simulator.Level;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.PageRequest;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class JobFilterContractTest extends AtEveryLevel {
    private static final TimeRange HOUR =
            new TimeRange(Instant.parse("2026-11-20T03:00:00Z"), Instant.parse("2026-11-20T04:00:00Z"));

    @Test
    void findsTheCriticalJobs() {
        assertFinds(JobFilter.builder().critical().build(), Job::critical);
    }

    @Test
    void findsTheJobThatRunsTooLong() {
        assertThat(jobs(JobFilter.builder().longRunning().build()))
                .extracting(job -> job.key().name())
                .containsExactly("WH_FACT_MOVES");
    }

    @Test
    void findsWhatStartedInAnHour() {
        assertFinds(
                JobFilter.builder().started(HOUR).build(),
                job -> job.runs().stream().anyMatch(run -> run.startedAt() != null && HOUR.contains(run.startedAt())));
    }

    @Test
    void findsWhatEndedInAnHour() {
        assertFinds(
                JobFilter.builder().ended(HOUR).build(),
                job -> job.runs().stream().anyMatch(run -> run.endedAt() != null && HOUR.contains(run.endedAt())));
    }

    @Test
    void findsJobsByTheirIds() {
        var some = jobs(JobFilter.builder().name("PAYROLL@").build()).stream()
                .map(Job::id)
                .toList();
        var gone = new JobId(DEMO, "00000000-0000-4000-8000-000000000000");

        assertThat(jobs(JobFilter.builder().ids(some).build()))
                .extracting(Job::id)
                .containsExactlyElementsOf(some);
        assertThat(jobs(JobFilter.builder().ids(List.of(gone)).build())).isEmpty();
        assertThat(jobs(JobFilter.builder().ids(some).critical().build()))
                .isNotEmpty()
                .hasSizeLessThan(some.size());
    }

    @Test
    void findsTheJobsOfAFolderWhereEnginesHaveFolders() {
        var payments = JobFilter.builder().folder("/PAYMENTS").build();
        var some = JobFilter.builder().folder("/PAY@").build();

        if (level == Level.V9_4) {
            client.engineInfo(deadline);
            assertThatExceptionOfType(TwsRefusedException.class).isThrownBy(() -> jobs(payments));
        } else {
            assertThat(jobs(payments))
                    .hasSize(21)
                    .allMatch(job -> job.key().text().contains("/PAYMENTS/"));
            assertThat(jobs(some)).containsExactlyElementsOf(jobs(payments));
        }
    }

    @Test
    void countsAllThatMatchOnEachPage() {
        var filter = JobFilter.builder().started(HOUR).build();
        var all = jobs(filter);

        var page = client.jobs(filter, new PageRequest(3, 2), deadline);

        assertThat(page.value().items()).isEqualTo(all.subList(3, 5));
        assertThat(page.value().total()).isEqualTo(all.size());
        assertSource(page.source(), Family.JOBS);
    }

    private void assertFinds(JobFilter filter, Predicate<Job> wanted) {
        var expected = jobs(JobFilter.all()).stream().filter(wanted).toList();

        assertThat(expected).isNotEmpty();
        assertThat(jobs(filter)).extracting(Job::id).containsExactlyElementsOf(ids(expected));
    }

    private static List<JobId> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }

    private List<Job> jobs(JobFilter filter) {
        return client.jobs(filter, PageRequest.first(1000), deadline).value().items();
    }
}
