package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.tws.Capabilities.Family;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStream;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.PlanStatus;
import io.resync.tws.Plans.Kind;
import io.resync.tws.Plans.Plan;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsStatusException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlansContractTest extends AtEveryLevel {
    private static final PageRequest ALL = PageRequest.first(1000);
    private static final PlanId YESTERDAY = new PlanId(DEMO, "202611190000");
    private static final PlanId DAY_BEFORE = new PlanId(DEMO, "202611180000");

    @Test
    void listsPlansNewestFirst() {
        var plans = client.plans().list(Set.of(), ALL, deadline);

        assertThat(plans.value().items())
                .extracting(Plan::kind)
                .containsExactly(Kind.CURRENT, Kind.ARCHIVED, Kind.ARCHIVED);
        assertThat(plans.value().items()).extracting(Plan::id).endsWith(YESTERDAY, DAY_BEFORE);
        assertThat(plans.value().items().get(1).validFrom()).isEqualTo("2026-11-19T03:00:00Z");
        assertThat(plans.value().items().get(1).validTo()).isEqualTo("2026-11-20T03:00:00Z");
        assertSource(plans.source(), Family.PLANS);
    }

    @Test
    void listsPlansOfSomeKinds() {
        assertThat(plans(Set.of(Kind.ARCHIVED))).containsExactly(YESTERDAY, DAY_BEFORE);
        assertThat(plans(Set.of(Kind.ARCHIVED, Kind.CURRENT))).hasSize(3);
        assertThat(plans(Set.of(Kind.TRIAL))).isEmpty();
        assertThat(plans(Set.of(Kind.UNKNOWN))).isEmpty();
        var page = client.plans()
                .list(Set.of(Kind.ARCHIVED), new PageRequest(1, 1), deadline)
                .value();
        assertThat(page.items()).extracting(Plan::id).containsExactly(DAY_BEFORE);
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void tellsHowYesterdayEnded() {
        var jobs = client.plans().jobs(YESTERDAY, JobFilter.all(), ALL, deadline);

        assertThat(jobs.value().items())
                .hasSize(22)
                .allSatisfy(job -> assertThat(job.state().status()).isEqualTo(PlanStatus.SUCC))
                .extracting(job -> job.key().name())
                .isSorted();
        assertSource(jobs.source(), Family.PLANS);
    }

    @Test
    void narrowsTheJobsOfAPlan() {
        var filter = JobFilter.builder()
                .name("PAYROLL@")
                .workstation("/DBSP01")
                .statuses(Set.of(PlanStatus.SUCC))
                .critical()
                .started(new TimeRange(Instant.parse("2026-11-19T04:00:00Z"), Instant.parse("2026-11-19T04:30:00Z")))
                .build();

        assertThat(jobs(YESTERDAY, filter)).extracting(job -> job.key().name()).containsExactly("PAYROLL_NIGHTLY");
        assertThat(jobs(DAY_BEFORE, filter)).isEmpty();
    }

    @Test
    void findsJobsOfAPlanByIdAndSuccessors() {
        var nightly = jobs(
                        YESTERDAY, JobFilter.builder().name("PAYROLL_NIGHTLY").build())
                .get(0)
                .id();

        assertThat(jobs(YESTERDAY, JobFilter.builder().ids(List.of(nightly)).build()))
                .hasSize(1);
        assertThat(jobs(
                        YESTERDAY,
                        JobFilter.builder().successorsOfJobs(List.of(nightly)).build()))
                .extracting(job -> job.key().name())
                .containsExactly("PAYROLL_PENSION", "PAYROLL_SLIPS", "PAYROLL_TAXES");
        assertThat(client.job(nightly, deadline))
                .as("it is not in the current plan")
                .isEmpty();
    }

    @Test
    void pagesThroughTheJobsOfAPlan() {
        var page = client.plans()
                .jobs(YESTERDAY, JobFilter.all(), new PageRequest(20, 10), deadline)
                .value();

        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isEqualTo(22);
    }

    @Test
    void listsTheJobStreamsOfAPlan() {
        var streams = client.plans().jobStreams(YESTERDAY, JobStreamFilter.all(), ALL, deadline);

        assertThat(streams.value().items()).extracting(JobStream::name).containsExactly("CLEARING_D", "PAYROLL_D");
        assertThat(streams.value().items().get(0).schedule().scheduledAt()).isEqualTo("2026-11-19T03:00:00Z");
        assertSource(streams.source(), Family.PLANS);
    }

    @Test
    void readsTheCurrentPlanByItsId() {
        var current = plans(Set.of(Kind.CURRENT)).get(0);

        assertThat(jobs(current, JobFilter.all()))
                .extracting(job -> job.key().name())
                .containsExactlyInAnyOrderElementsOf(
                        client.jobs(JobFilter.all(), ALL, deadline).value().items().stream()
                                .map(job -> job.key().name())
                                .toList());
    }

    @Test
    void tellsAPlanThatTheEngineDoesNotKeep() {
        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> jobs(new PlanId(DEMO, "202601010000"), JobFilter.all()))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "trial", "create_plan", "current/job", "2026;x=1/../current", "%2e%2e"})
    void sendsNothingForAPlanIdThatIsNone(String id) {
        client.capabilities(deadline);
        var asked = engine.requests().size();

        assertThatExceptionOfType(io.resync.tws.TwsRefusedException.class)
                .isThrownBy(() -> jobs(new PlanId(DEMO, id), JobFilter.all()));
        assertThat(engine.requests()).hasSize(asked);
    }

    @Test
    void refusesIdsOfAnotherEngine() {
        var other = new EngineId("madrid");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs(new PlanId(other, YESTERDAY.value()), JobFilter.all()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs(
                        YESTERDAY,
                        JobFilter.builder().ids(List.of(new JobId(other, "x1"))).build()));
    }

    @Test
    void tellsTheMissingRight() {
        try (var guest = clientWith(new Credentials.Basic("guest", "secret"))) {
            assertThatExceptionOfType(TwsAccessException.class)
                    .isThrownBy(() -> guest.plans().list(Set.of(), ALL, deadline))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(TwsAccessException.Reason.NOT_PERMITTED));
        }
    }

    private List<PlanId> plans(Set<Kind> kinds) {
        return client.plans().list(kinds, ALL, deadline).value().items().stream()
                .map(Plan::id)
                .toList();
    }

    private List<Job> jobs(PlanId plan, JobFilter filter) {
        return client.plans().jobs(plan, filter, ALL, deadline).value().items();
    }
}
