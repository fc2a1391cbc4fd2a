package io.resync.simulator.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.night.Blueprint.Drops;
import io.resync.simulator.night.Blueprint.Flow;
import io.resync.simulator.night.Blueprint.Needs;
import io.resync.simulator.night.Blueprint.Outage;
import io.resync.simulator.night.Blueprint.Rules;
import io.resync.simulator.night.Blueprint.Signal;
import io.resync.simulator.night.Blueprint.Station;
import io.resync.simulator.night.Blueprint.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One thing at a time, with durations that are exactly the estimate: ten minutes. */
final class LivingPlanTest {
    private static final Needs NOTHING = new Needs(List.of(), List.of(), List.of());
    private final List<Outage> outages = new ArrayList<>();

    @Test
    void startsAStreamAtItsTimeAndReleasesOneJobAfterTheOther() {
        var plan = plan(flow("S", "22:00", task("A", NOTHING), task("B", after("S.A"))));

        assertThat(progress(plan, "21:59")).containsExactly(Progress.HOLD, Progress.HOLD);
        assertThat(jobs(plan, "21:59"))
                .extracting(Snapshot.Job::reason)
                .containsExactly(Snapshot.Wait.TIME, Snapshot.Wait.NONE);
        assertThat(progress(plan, "22:00")).containsExactly(Progress.EXEC, Progress.HOLD);
        assertThat(progress(plan, "22:10")).containsExactly(Progress.SUCC, Progress.EXEC);
        assertThat(progress(plan, "22:20")).containsExactly(Progress.SUCC, Progress.SUCC);
    }

    @Test
    void holdsSuccessorsOfWhatFailed() {
        var failing = new Task("A", "AGT", 10, null, Duration.ofMinutes(10), 1, NOTHING, Map.of());
        var plan = plan(flow("S", "22:00", failing, task("B", after("S.A"))));

        assertThat(progress(plan, "23:00")).containsExactly(Progress.ABEND, Progress.HOLD);
        assertThat(jobs(plan, "23:00").get(0).runs().get(0).returnCode()).isPositive();
    }

    @Test
    void waitsForAnotherStreamToEndWell() {
        var needs = new Needs(List.of(), List.of("S"), List.of());
        var second = new Flow("T", Cycle.DAILY, LocalTime.of(21, 0), -1, needs, List.of(task("C", NOTHING)));
        var plan = plan(flow("S", "22:00", task("A", NOTHING)), second);

        assertThat(progress(plan, "22:09")).containsExactly(Progress.EXEC, Progress.HOLD);
        assertThat(progress(plan, "22:10")).containsExactly(Progress.SUCC, Progress.EXEC);
    }

    @Test
    void throwsJobsBackWhenTheirAgentDropsAndRunsThemAgain() {
        outages.add(new Outage(at("22:05"), at("22:30")));
        var plan = plan(flow("S", "22:00", task("A", NOTHING)));

        assertThat(plan.at(at("22:05")).unlinked()).containsExactly("AGT");
        assertThat(jobs(plan, "22:05")).singleElement().satisfies(job -> {
            assertThat(job.progress()).isEqualTo(Progress.READY);
            assertThat(job.runs()).isEmpty();
        });
        assertThat(progress(plan, "22:30")).containsExactly(Progress.EXEC);
        assertThat(progress(plan, "22:39")).containsExactly(Progress.EXEC);
        assertThat(progress(plan, "22:40")).containsExactly(Progress.SUCC);
        assertThat(plan.at(at("22:40")).unlinked()).isEmpty();
    }

    @Test
    void keepsAJobUntilItsPromptIsAnswered() {
        var asked = new Needs(List.of(), List.of(), List.of(new Signal(false, LocalTime.of(23, 15))));
        var plan = plan(flow("S", "22:00", task("A", asked)));

        assertThat(progress(plan, "23:14")).containsExactly(Progress.HOLD);
        assertThat(jobs(plan, "23:14").get(0).signals()).containsExactly(false);
        assertThat(progress(plan, "23:15")).containsExactly(Progress.EXEC);
        assertThat(jobs(plan, "23:15").get(0).signals()).containsExactly(true);
    }

    @Test
    void keepsAJobForeverWhosePromptNobodyAnswers() {
        var asked = new Needs(List.of(), List.of(), List.of(new Signal(false, null)));

        assertThat(progress(plan(flow("S", "22:00", task("A", asked))), "05:59"))
                .containsExactly(Progress.HOLD);
    }

    @Test
    void waitsForTheTimeOfAJob() {
        var late = new Task("A", "AGT", 10, Duration.ofMinutes(30), Duration.ofMinutes(10), 0, NOTHING, Map.of());
        var plan = plan(flow("S", "22:00", late));

        assertThat(jobs(plan, "22:29").get(0).reason()).isEqualTo(Snapshot.Wait.TIME);
        assertThat(progress(plan, "22:30")).containsExactly(Progress.EXEC);
    }

    @Test
    void startsTheHigherPriorityFirstAndTheOthersOneByOne() {
        var plan = plan(flow("S", "22:00", task("A", 10), task("B", 30), task("C", 30), task("D", 0), task("E", 3)));

        assertThat(progress(plan, "22:00"))
                .containsExactly(Progress.READY, Progress.EXEC, Progress.EXEC, Progress.HOLD, Progress.FENCE);
        assertThat(jobs(plan, "22:00").get(0).reason()).isEqualTo(Snapshot.Wait.LIMIT);
        assertThat(progress(plan, "22:10"))
                .containsExactly(Progress.EXEC, Progress.SUCC, Progress.SUCC, Progress.HOLD, Progress.FENCE);
    }

    @Test
    void waitsForUnitsThatOthersHold() {
        var plan = plan(flow("S", "22:00", holder("A", 2), holder("B", 1)));

        assertThat(progress(plan, "22:00")).containsExactly(Progress.EXEC, Progress.READY);
        assertThat(jobs(plan, "22:00").get(1).reason()).isEqualTo(Snapshot.Wait.NONE);
        assertThat(progress(plan, "22:10")).containsExactly(Progress.SUCC, Progress.EXEC);
    }

    @Test
    void extendsThePlanAndCarriesForwardWhatHasNotEndedWell() {
        var failing = new Task("B", "AGT", 10, null, Duration.ofMinutes(10), 1, NOTHING, Map.of());
        var plan = plan(flow("S", "22:00", task("A", NOTHING)), flow("T", "22:00", failing));

        var morning = plan.at(at("05:59").plusSeconds(60)).streams();

        assertThat(morning).extracting(Snapshot.Stream::name).containsExactly("T", "S", "T");
        assertThat(morning).extracting(Snapshot.Stream::carriedForward).containsExactly(true, false, false);
        assertThat(morning.get(0).schedule()).isEqualTo(at("22:00"));
        assertThat(morning.get(2).schedule()).isEqualTo(at("22:00").plus(Duration.ofDays(1)));
    }

    @Test
    void extendsThePlanWhenTheJobEndsThatDoesIt() {
        var plan = extendedBy("FINAL.MAKE", 0);

        assertThat(plan.at(at("05:39")).streams()).hasSize(1);
        assertThat(plan.at(at("05:40")).streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.day()).isEqualTo(RandomNight.FRIDAY.plusDays(1)));
    }

    @Test
    void standsStillWhenThePlanWasNotExtended() {
        var plan = extendedBy("FINAL.MAKE", 1);

        var nextNight = plan.at(at("22:00").plus(Duration.ofDays(1)));

        assertThat(nextNight.streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.day()).isEqualTo(RandomNight.FRIDAY));
    }

    @Test
    void goesBackWhenAskedForAnEarlierMoment() {
        var plan = plan(flow("S", "22:00", task("A", NOTHING)));
        var before = plan.at(at("22:05"));

        assertThat(plan.at(at("23:00"))).isNotEqualTo(before);
        assertThat(plan.at(at("22:05"))).isEqualTo(before);
    }

    private LivingPlan plan(Flow... flows) {
        return plan(null, flows);
    }

    private LivingPlan plan(@Nullable String extendedBy, Flow... flows) {
        var rules = new Rules(RandomNight.CALENDAR, RandomNight.FRIDAY, extendedBy, 0, Drops.NONE);
        var station = new Station("AGT", 2, 5, true, outages);
        return new LivingPlan(new Blueprint(rules, List.of(station), Map.of("DB", 2), List.of(flows)), 1);
    }

    private LivingPlan extendedBy(String job, double fails) {
        var make = new Task("MAKE", "AGT", 10, null, Duration.ofMinutes(10), fails, NOTHING, Map.of());
        return plan(job, flow("FINAL", "05:30", make));
    }

    private static Flow flow(String name, String at, Task... tasks) {
        return new Flow(name, Cycle.DAILY, LocalTime.parse(at), -1, NOTHING, List.of(tasks));
    }

    private static Task task(String name, Needs needs) {
        return new Task(name, "AGT", 10, null, Duration.ofMinutes(10), 0, needs, Map.of());
    }

    private static Task task(String name, int priority) {
        return new Task(name, "AGT", priority, null, Duration.ofMinutes(10), 0, NOTHING, Map.of());
    }

    private static Task holder(String name, int units) {
        return new Task(name, "AGT", 10, null, Duration.ofMinutes(10), 0, NOTHING, Map.of("DB", units));
    }

    private static Needs after(String job) {
        return new Needs(List.of(job), List.of(), List.of());
    }

    private static Instant at(String time) {
        return RandomNight.CALENDAR.momentOf(RandomNight.FRIDAY, LocalTime.parse(time));
    }

    private static List<Snapshot.Job> jobs(LivingPlan plan, String time) {
        return plan.at(at(time)).streams().stream()
                .flatMap(stream -> stream.jobs().stream())
                .toList();
    }

    private static List<Progress> progress(LivingPlan plan, String time) {
        return jobs(plan, time).stream().map(Snapshot.Job::progress).toList();
    }
}
