package io.resync.tws.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.CriticalJobs;
import io.resync.tws.Definitions;
import io.resync.tws.GroupedCounts.By;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobPattern;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.LogQuery;
import io.resync.tws.LogRange;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanObjectFilter;
import io.resync.tws.PlanStatus;
import io.resync.tws.RunHistory;
import io.resync.tws.TwsClient;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CachedTwsClientTest {
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(40));
    private static final Set<String> NOT_KEPT = Set.of("eachJob", "eachJobStream", "logExtract");

    private final HeldNanos time = new HeldNanos();

    @SuppressWarnings("NullAway.Init")
    private DemoEngine engine;

    @SuppressWarnings("NullAway.Init")
    private CachedTwsClient client;

    @BeforeEach
    void start(@TempDir Path folder) {
        engine = DemoEngine.start(folder);
        client = CachedTwsClient.over(
                engine.client(), CacheOptions.builder().nanoTime(time).build());
    }

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void sendsOneRequestForAThousandEqualQuestionsAtOnce() {
        engine.simulator().hold("plan/job/count");
        var callers = Executors.newCachedThreadPool();
        var calls = new ArrayList<CompletableFuture<?>>();
        for (int i = 0; i < 1_000; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> client.jobCounts(deadline), callers));
        }
        while (client.counts().waits() < 999 && !deadline.passed()) {
            Thread.onSpinWait();
        }

        engine.simulator().restore();

        calls.forEach(CompletableFuture::join);
        callers.shutdownNow();
        assertThat(engine.simulator().requests())
                .filteredOn(request -> request.path().endsWith("plan/job/count"))
                .hasSize(1);
        assertThat(client.counts()).isEqualTo(new CacheCounts(0, 0, 1_000, 999, 1, 0, 0));
    }

    @Test
    void answersEveryQuestionAsTheClientBelowAndAsksItOnce() {
        var reads = reads();
        reads.forEach((name, read) -> {
            var direct = read.apply(engine.client());

            assertThat(read.apply(client)).as(name).isEqualTo(direct);
            var sent = engine.requests();
            assertThat(read.apply(client)).as(name).isEqualTo(direct);
            assertThat(engine.requests()).as(name).isEqualTo(sent);
        });
        assertThat(client.counts().hits()).isGreaterThanOrEqualTo(reads.size());
        assertThat(client.engine()).isEqualTo(engine.client().engine());
        assertThat(reads.keySet())
                .as("streams and extracts of logs are not kept")
                .isEqualTo(Arrays.stream(TwsClient.class.getMethods())
                        .filter(method -> Set.of(method.getParameterTypes()).contains(Deadline.class))
                        .map(Method::getName)
                        .filter(name -> !NOT_KEPT.contains(name))
                        .collect(Collectors.toSet()));
    }

    @Test
    void keepsTheOtherPortsToo() {
        var history = new RunHistory.Filter("PAYROLL_NIGHTLY", null, null, null);
        var first = client.history().runs(history, PageRequest.first(3), deadline);
        var sent = engine.requests();

        assertThat(client.history().runs(history, PageRequest.first(3), deadline))
                .isSameAs(first);
        client.plans().list(Set.of(), PageRequest.first(3), deadline);
        client.definitions().calendars(Definitions.Filter.all(), PageRequest.first(3), deadline);
        client.journal().eventRules(null, PageRequest.first(3), deadline);
        client.criticalJobs().summary(deadline);

        assertThat(client.counts().loads()).isEqualTo(5);
        assertThat(engine.requests()).isGreaterThan(sent);
    }

    @Test
    void readsWhatIsNotKeptFromTheClientBelow() {
        var run = failed().lastRun().orElseThrow().id();
        try (var jobs = client.eachJob(JobFilter.all(), deadline);
                var streams = client.eachJobStream(JobStreamFilter.all(), deadline)) {
            assertThat(jobs).isNotEmpty();
            assertThat(streams).isNotEmpty();
        }
        assertThat(client.logExtract(run, LogQuery.ends(1, 1), deadline)).isPresent();
    }

    @Test
    void dropsOneAnswer() {
        var counts = client.jobCounts(deadline);
        var info = client.engineInfo(deadline);

        client.invalidate(new PlanKey.Counts());

        assertThat(client.jobCounts(deadline)).isNotSameAs(counts);
        assertThat(client.engineInfo(deadline)).isSameAs(info);
    }

    @Test
    void dropsAllLogs() {
        var job = failed();
        var log = log(job);

        client.invalidate(DataKind.LOG);

        assertThat(failed()).isSameAs(job);
        assertThat(log(job)).isNotSameAs(log);
    }

    @Test
    void dropsWhatAPredicateNames() {
        var info = client.engineInfo(deadline);
        var counts = client.jobCounts(deadline);

        client.invalidateIf(PlanKey.Counts.class::isInstance);

        assertThat(client.engineInfo(deadline)).isSameAs(info);
        assertThat(client.jobCounts(deadline)).isNotSameAs(counts);
    }

    @Test
    void dropsAllThatTellsSomethingAboutAJob() {
        var job = failed();
        var other = other(job);
        var log = log(job);
        var one = client.job(job.id(), deadline).orElseThrow();
        var named = client.jobs(of(job), PageRequest.first(1), deadline);

        client.invalidateJob(job.id());

        assertThat(failed()).isNotSameAs(job).isEqualTo(job);
        assertThat(client.job(job.id(), deadline).orElseThrow()).isNotSameAs(one);
        assertThat(client.jobs(of(job), PageRequest.first(1), deadline)).isNotSameAs(named);
        assertThat(log(job)).isNotSameAs(log);
        assertThat(other(job)).isSameAs(other);
    }

    @Test
    void asksNothingAfterItWasClosed() {
        client.jobCounts(deadline);
        var sent = engine.requests();

        client.close();

        assertThatIllegalStateException().isThrownBy(() -> client.jobCounts(deadline));
        assertThatIllegalStateException().isThrownBy(() -> engine.client().jobCounts(deadline));
        assertThat(engine.requests()).isEqualTo(sent);
    }

    /** Every question of the port. */
    private Map<String, Function<TwsClient, Object>> reads() {
        var job = failed();
        var workstation =
                first(client.workstations(PageRequest.first(1), deadline)).id();
        var resource = first(client.resources(PlanObjectFilter.all(), PageRequest.first(1), deadline))
                .id();
        var critical = first(client.criticalJobs().list(CriticalJobs.Filter.all(), PageRequest.first(1), deadline))
                .link()
                .id();
        client.invalidateIf(any -> true);
        return Map.ofEntries(
                entry("engineInfo", each -> each.engineInfo(deadline)),
                entry("capabilities", each -> each.capabilities(deadline)),
                entry("jobs", each -> each.jobs(JobFilter.all(), PageRequest.first(3), deadline)),
                entry("job", each -> each.job(job.id(), deadline)),
                entry("jobCounts", each -> each.jobCounts(deadline)),
                entry("jobStreams", each -> each.jobStreams(JobStreamFilter.all(), PageRequest.first(3), deadline)),
                entry("jobStream", each -> each.jobStream(job.jobStreamId(), deadline)),
                entry("workstations", each -> each.workstations(PageRequest.first(3), deadline)),
                entry("workstation", each -> each.workstation(workstation, deadline)),
                entry("resources", each -> each.resources(PlanObjectFilter.all(), PageRequest.first(3), deadline)),
                entry("resource", each -> each.resource(resource, deadline)),
                entry("prompts", each -> each.prompts(PlanObjectFilter.all(), PageRequest.first(3), deadline)),
                entry("files", each -> each.files(PlanObjectFilter.all(), PageRequest.first(3), deadline)),
                entry("groupedJobCounts", each -> each.groupedJobCounts(By.STATE, JobPattern.all(), deadline)),
                entry("predecessors", each -> each.predecessors(job.id(), deadline)),
                entry("successors", each -> each.successors(job.id(), deadline)),
                entry("jobIssues", each -> each.jobIssues(List.of(critical), deadline)),
                entry("jobLog", each -> each.jobLog(job.lastRun().orElseThrow().id(), LogRange.first(3), deadline)));
    }

    private Job failed() {
        var filter = JobFilter.builder().statuses(Set.of(PlanStatus.ABEND)).build();
        return client.jobs(filter, PageRequest.first(1), deadline)
                .value()
                .items()
                .get(0);
    }

    private Object other(Job job) {
        var filter = JobFilter.builder().statuses(Set.of(PlanStatus.SUCC)).build();
        var other = client.jobs(filter, PageRequest.first(1), deadline);
        assertThat(other.value().items()).extracting(Job::id).doesNotContain(job.id());
        return other;
    }

    private Object log(Job job) {
        var run = job.lastRun().orElseThrow().id();
        return client.jobLog(run, LogRange.all(), deadline).orElseThrow();
    }

    private static JobFilter of(Job job) {
        return JobFilter.builder().ids(List.of(job.id())).build();
    }

    private static <T> T first(Observed<Page<T>> page) {
        return page.value().items().get(0);
    }

    private static Map.Entry<String, Function<TwsClient, Object>> entry(String name, Function<TwsClient, Object> read) {
        return Map.entry(name, read);
    }
}
