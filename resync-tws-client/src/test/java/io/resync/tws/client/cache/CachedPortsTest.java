package io.resync.tws.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.CriticalJobs;
import io.resync.tws.DefinitionId;
import io.resync.tws.Definitions;
import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.Journal;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.Plans;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ports of the engine besides the current plan: every question reaches it once, with its arguments. */
final class CachedPortsTest {
    private static final EngineId PROD = new EngineId("prod");
    private static final PageRequest PAGE = PageRequest.first(5);
    private static final JobId JOB = new JobId(PROD, "j1");
    private static final DefinitionId DEFINITION = new DefinitionId(PROD, "d1");
    private static final PlanId PLAN = new PlanId(PROD, "p1");
    private static final TimeRange NIGHT =
            new TimeRange(Instant.parse("2026-11-19T22:00:00Z"), Instant.parse("2026-11-20T06:00:00Z"));

    private final HeldNanos time = new HeldNanos();
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(1), time);
    private final QuestionCache cache =
            new QuestionCache(CacheOptions.builder().nanoTime(time).build(), Runnable::run);
    private final List<String> asked = new ArrayList<>();

    @Test
    void keepPlans() {
        var plans = new CachedPlans(engine(Plans.class), cache);
        assertAskedOnce(
                Plans.class,
                () -> plans.list(Set.of(Plans.Kind.ARCHIVED), PAGE, deadline),
                () -> plans.jobs(PLAN, JobFilter.all(), PAGE, deadline),
                () -> plans.jobStreams(PLAN, JobStreamFilter.all(), PAGE, deadline));
    }

    @Test
    void keepTheHistory() {
        var history = new CachedHistory(engine(RunHistory.class), cache);
        assertAskedOnce(
                RunHistory.class,
                () -> history.runs(new RunHistory.Filter("PAYROLL", null, null, NIGHT), PAGE, deadline),
                () -> history.statistics("AGT", "PAYROLL", deadline),
                () -> history.estimates(DEFINITION, deadline));
    }

    @Test
    void keepCriticalJobs() {
        var critical = new CachedCriticalJobs(engine(CriticalJobs.class), cache);
        assertAskedOnce(
                CriticalJobs.class,
                () -> critical.list(CriticalJobs.Filter.all(), PAGE, deadline),
                () -> critical.chain(JOB, CriticalJobs.Chain.HOT_LIST, deadline),
                () -> critical.summary(deadline));
    }

    @Test
    void keepTheJournal() {
        var journal = new CachedJournal(engine(Journal.class), cache);
        var filter = Journal.Filter.in(NIGHT);
        assertAskedOnce(
                Journal.class,
                () -> journal.audit(filter, PAGE, deadline),
                () -> journal.messages(filter, PAGE, deadline),
                () -> journal.ruleInstances(filter, PAGE, deadline),
                () -> journal.actionRuns(filter, PAGE, deadline),
                () -> journal.eventRules(null, PAGE, deadline));
    }

    @Test
    void keepDefinitions() {
        var definitions = new CachedDefinitions(engine(Definitions.class), cache);
        var filter = Definitions.Filter.named("PAY@");
        assertAskedOnce(
                Definitions.class,
                () -> definitions.jobs(filter, PAGE, deadline),
                () -> definitions.job(DEFINITION, deadline),
                () -> definitions.jobStreams(filter, PAGE, deadline),
                () -> definitions.jobStream(DEFINITION, deadline),
                () -> definitions.runDates(DEFINITION, NIGHT, deadline),
                () -> definitions.calendars(filter, PAGE, deadline),
                () -> definitions.runCycleGroups(filter, PAGE, deadline),
                () -> definitions.variableTables(filter, PAGE, deadline),
                () -> definitions.folders(filter, PAGE, deadline),
                () -> definitions.calendar(DEFINITION, deadline),
                () -> definitions.runCycleGroup(DEFINITION, deadline),
                () -> definitions.variableTable(DEFINITION, deadline));
    }

    @Test
    void keepWhatChangesForAShorterTime() {
        assertThat(List.of(
                        new HistoryKey.Runs(new RunHistory.Filter("A", null, null, null), PAGE),
                        new PlansKey.Jobs(PLAN, JobFilter.all(), PAGE),
                        new CriticalJobsKey.Chain(JOB, CriticalJobs.Chain.HOT_LIST),
                        new JournalKey.Audit(Journal.Filter.in(NIGHT), PAGE)))
                .extracting(CacheKey::kind)
                .containsOnly(DataKind.STATUS);
        assertThat(List.of(
                        new HistoryKey.Statistics("AGT", "A"),
                        new DefinitionsKey.OneJob(DEFINITION),
                        new JournalKey.EventRules(null, PAGE)))
                .extracting(CacheKey::kind)
                .containsOnly(DataKind.STATIC);
        assertThat(new PlansKey.All(Set.of(), PAGE).kind()).isEqualTo(DataKind.GRAPH);
    }

    @Test
    void nameTheJobsTheyAreAbout() {
        var filter = JobFilter.builder().ids(List.of(JOB)).build();

        assertThat(List.of(
                        new PlanKey.OneJob(JOB),
                        new PlanKey.Jobs(filter, PAGE),
                        new PlansKey.Jobs(PLAN, filter, PAGE),
                        new CriticalJobsKey.Chain(JOB, CriticalJobs.Chain.HOT_LIST)))
                .allSatisfy(key -> assertThat(key.jobs()).containsExactly(JOB));
        assertThat(new PlanKey.Counts().jobs()).isEmpty();
    }

    /** Twice each; the last argument of what reaches the engine is the deadline of the cache, not the caller's. */
    private void assertAskedOnce(Class<?> port, Supplier<?>... questions) {
        var answers = Stream.of(questions).map(Supplier::get).toList();

        assertThat(Stream.of(questions).map(Supplier::get).toList()).isEqualTo(answers);

        assertThat(asked).hasSameSizeAs(questions).doesNotHaveDuplicates();
        for (int i = 0; i < questions.length; i++) {
            assertThat(answers.get(i)).asString().contains(asked.get(i));
        }
        var methods =
                Arrays.stream(port.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked.stream().map(call -> call.substring(0, call.indexOf('['))))
                .containsExactlyInAnyOrderElementsOf(methods);
    }

    /** Answers each call with its own words. */
    private <P> P engine(Class<P> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    var last = arguments.length - 1;
                    assertThat(((Deadline) arguments[last]).remaining()).isEqualTo(Duration.ofSeconds(20));
                    var call = method.getName() + Arrays.asList(arguments).subList(0, last);
                    asked.add(call);
                    var answer = new Observed<>(call, "prod", Instant.EPOCH);
                    return method.getReturnType() == Optional.class ? Optional.of(answer) : answer;
                }));
    }
}
