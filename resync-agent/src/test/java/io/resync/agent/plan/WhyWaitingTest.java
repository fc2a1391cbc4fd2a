package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.NOW;
import static io.resync.agent.plan.LittlePlan.PROD;
import static io.resync.agent.plan.LittlePlan.at;
import static io.resync.agent.plan.LittlePlan.id;
import static io.resync.agent.plan.LittlePlan.onStream;
import static io.resync.agent.plan.LittlePlan.streamId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.agent.plan.Blocker.Holder;
import io.resync.agent.plan.Blocker.Kind;
import io.resync.agent.plan.Blocker.Outlook;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.Prompt;
import io.resync.tws.PromptId;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhyWaitingTest {
    private final LittlePlan plan = new LittlePlan();

    @Test
    void aJobThatDoesNotWaitHasNoReasonTo() {
        plan.job("LOAD").is("EXEC");

        assertThat(Waiting.of(plan.graph(), id("LOAD"), NOW)).isEmpty();
        assertThat(Waiting.of(plan.graph(), id("NOWHERE"), NOW)).isEmpty();
    }

    @Test
    void followsWaitingPredecessorsToTheOneThatFailed() {
        plan.job("LOAD").is("ABEND");
        plan.job("CALC").after("LOAD");
        plan.job("PRINT").after("CALC");

        var why = why("PRINT");

        assertThat(why.direct()).extracting(Blocker::kind).containsExactly(Kind.PREDECESSOR_WAITS);
        assertThat(why.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.kind()).isEqualTo(Kind.PREDECESSOR_FAILED);
            assertThat(origin.subject()).isEqualTo("AGT1#NIGHT.LOAD");
            assertThat(origin.text()).isEqualTo("ABEND");
        });
        assertThat(why.outlook()).isEqualTo(Outlook.NEEDS_SOMEBODY);
        assertThat(why.expectedStart()).isEmpty();
    }

    @Test
    void tellsWhatBlocksSeveralOnlyOnce() {
        plan.job("LOAD").is("ABEND");
        plan.job("LEFT").after("LOAD");
        plan.job("RIGHT").after("LOAD");
        plan.job("MERGE").after("LEFT", "RIGHT");

        var why = why("MERGE");

        assertThat(why.steps())
                .extracting(Waiting.Step::subject)
                .containsExactly("AGT1#NIGHT.MERGE", "AGT1#NIGHT.LEFT", "AGT1#NIGHT.RIGHT", "AGT1#NIGHT.LOAD");
        assertThat(why.origins()).hasSize(1);
    }

    @Test
    void tellsAllThatBlocksAtOnce() {
        plan.job("LOAD").is("EXEC");
        plan.job("CALC")
                .after("LOAD")
                .after(
                        new Dependency.OnFile(Satisfaction.UNSATISFIED, "/in/a.csv", "AGT1", "Unavailable"),
                        new Dependency.OnPrompt(Satisfaction.UNSATISFIED, "GOON", "May it go on?", "ASKED"))
                .startAt("03:00")
                .priority(0);

        assertThat(why("CALC").direct())
                .extracting(Blocker::kind)
                .containsExactlyInAnyOrder(
                        Kind.PREDECESSOR_RUNS, Kind.FILE, Kind.PROMPT, Kind.TIME, Kind.PRIORITY_ZERO);
    }

    @Test
    void whatIsMetBlocksNothing() {
        plan.job("LOAD").is("SUCC");
        plan.job("CALC")
                .after(plan.onJob("LOAD", Satisfaction.SATISFIED, false))
                .is("READY");

        assertThat(why("CALC").direct()).isEmpty();
        assertThat(why("CALC").expectedStart()).contains(NOW);
    }

    @Test
    void expectsTheStartWhenTheLongerOfTwoChainsEnds() {
        plan.job("LOAD").is("EXEC").started("01:50").takes(20);
        plan.job("CALC").after("LOAD").takes(15);
        plan.job("FETCH").is("EXEC").started("01:55").takes(10);
        plan.job("PRINT").after("CALC", "FETCH");

        var why = why("PRINT");

        assertThat(why.expectedStart()).contains(at("02:25"));
        assertThat(why.last()).get().extracting(Blocker::subject).isEqualTo("AGT1#NIGHT.CALC");
    }

    @Test
    void expectsNothingOfAJobThatHasRunLongerThanUsual() {
        plan.job("LOAD").is("EXEC").started("01:00").takes(20);
        plan.job("CALC").after("LOAD");

        assertThat(why("CALC").expectedStart()).isEmpty();
        assertThat(why("CALC").outlook()).isEqualTo(Outlook.CLEARS_ITSELF);
    }

    @Test
    void whatNeedsSomebodyGoesAwayAfterWhatClearsItself() {
        plan.job("LOAD").is("EXEC").started("01:55").takes(300);
        plan.job("CALC").after("LOAD").after(prompt("ASKED"));

        assertThat(why("CALC").last()).get().extracting(Blocker::kind).isEqualTo(Kind.PROMPT);
    }

    @Test
    void aStreamHoldsItsJobsUntilItsOwnTimeAndPredecessorsCome() {
        plan.stream("SALES").job("SUM").is("EXEC").started("01:50").takes(30);
        plan.stream("REPORT").after(onStream("SALES")).startAt("02:10").job("WRITE");

        var why = why("WRITE");

        assertThat(why.direct()).extracting(Blocker::kind).containsExactly(Kind.STREAM_WAITS);
        assertThat(why.origins()).extracting(Blocker::kind).containsExactlyInAnyOrder(Kind.TIME, Kind.PREDECESSOR_RUNS);
        assertThat(why.expectedStart()).contains(at("02:20"));
    }

    @Test
    void aStreamThatIsWaitedForNamesWhatKeepsItFromEnding() {
        plan.stream("SALES").job("DONE").is("SUCC");
        plan.stream("SALES").job("BROKEN").is("ABEND");
        plan.stream("SALES").job("LATER").after("BROKEN");
        plan.stream("REPORT").job("WRITE").after(onStream("SALES"));

        var why = why("WRITE");

        assertThat(why.origins()).extracting(Blocker::subject).containsExactly("AGT1#SALES.BROKEN");
        assertThat(why.steps()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"SUCC, true", "SUPPR, false", "SUPPR, true", "CANCL, false", "CANCL, true"})
    void aPredecessorThatEndedOtherwiseCanNeverBeMet(String state, boolean conditional) {
        plan.job("CHECK").is(state);
        plan.job("REPAIR").after(plan.onJob("CHECK", Satisfaction.UNSATISFIED, conditional));

        assertThat(why("REPAIR").direct())
                .extracting(Blocker::kind, Blocker::outlook)
                .containsExactly(tuple(Kind.PREDECESSOR_ENDED_OTHERWISE, Outlook.NEVER));
    }

    @Test
    void aPredecessorThatIsMissingIsToldFromOneThatIsStillExpected() {
        var missing = new Dependency.OnJob(Satisfaction.UNBOUND, null, "OLD", "GONE", null, false, false);
        var expected = new Dependency.OnJob(Satisfaction.UNSATISFIED, null, "NEXT", "COMES", null, false, true);
        plan.job("CALC").after(missing, expected);

        assertThat(why("CALC").direct())
                .extracting(Blocker::subject, Blocker::kind, Blocker::outlook)
                .containsExactly(
                        tuple("NEXT.COMES", Kind.NOT_IN_PLAN, Outlook.UNKNOWN),
                        tuple("OLD.GONE", Kind.NOT_IN_PLAN, Outlook.NEVER));
    }

    @Test
    void aLatestStartThatHasPassedIsNeverMade() {
        plan.job("CALC").latestStart("01:30");

        assertThat(why("CALC").outlook()).isEqualTo(Outlook.NEVER);
        assertThat(why("CALC").direct()).extracting(Blocker::kind).containsExactly(Kind.LATEST_START_PASSED);
    }

    @Test
    void neverIsPassedOnToAllThatWaitBehind() {
        plan.job("CALC").latestStart("01:30");
        plan.job("PRINT").after("CALC");

        assertThat(why("PRINT").outlook()).isEqualTo(Outlook.NEVER);
    }

    @Test
    void aHolderThatDiedIsToldFromOneThatWorks() {
        plan.agent("AGT1", 10, 0).agent("AGT2", "AGENT", 10, 0, "INSTALLED");
        plan.job("WORKS").is("EXEC").started("01:50").takes(20).ranOn("AGT1");
        plan.job("DEAD").is("EXEC").started("01:00").takes(20).on("AGT2");
        plan.job("CALC").is("READY").after(slot(2));
        plan.delta.add(resource(2, 0, holder("WORKS"), holder("DEAD")));

        assertThat(why("CALC").direct()).singleElement().satisfies(blocker -> {
            assertThat(blocker.kind()).isEqualTo(Kind.RESOURCE);
            assertThat(blocker.asked()).isEqualTo(2);
            assertThat(blocker.there()).isZero();
            assertThat(blocker.outlook()).isEqualTo(Outlook.NEEDS_SOMEBODY);
            assertThat(blocker.holders())
                    .extracting(Holder::name, Holder::working, Holder::since)
                    .containsExactly(
                            tuple("AGT1#NIGHT.DEAD", false, at("01:00")), tuple("AGT1#NIGHT.WORKS", true, at("01:50")));
        });
    }

    @Test
    void aHolderWhoseJobHasEndedIsDead() {
        plan.job("OVER").is("ABEND").started("01:00").ended("01:10");
        plan.job("CALC").is("READY").after(slot(1));
        plan.delta.add(resource(2, 0, holder("OVER")));

        assertThat(why("CALC").direct().get(0).holders())
                .extracting(Holder::working)
                .containsExactly(false);
    }

    @Test
    void aResourceComesBackWhenItsHolderEnds() {
        plan.job("WORKS").is("EXEC").started("01:50").takes(20).after(met(slot(1)));
        plan.job("CALC").is("READY").after(slot(1));

        assertThat(why("CALC").expectedStart()).contains(at("02:10"));
    }

    @Test
    void moreUnitsThanThereAreNeverComeFree() {
        plan.job("CALC").is("READY").after(slot(5));
        plan.delta.add(resource(2, 2));

        assertThat(why("CALC").outlook()).isEqualTo(Outlook.NEVER);
    }

    @Test
    void aPromptThatAFailedJobAskedIsWhereItBegins() {
        plan.job("TAX").is("ABEND");
        plan.job("CALC").after("TAX");
        plan.job("PAY").after("CALC");
        plan.delta.add(new Prompt(
                new PromptId(PROD, "p1"),
                "",
                7,
                "Table is missing, go on?",
                "ASKED",
                "AGT1#NIGHT.TAX",
                "",
                null,
                null));

        assertThat(why("PAY").origins()).singleElement().satisfies(origin -> {
            assertThat(origin.kind()).isEqualTo(Kind.PROMPT);
            assertThat(origin.subject()).isEqualTo("7");
            assertThat(origin.text()).isEqualTo("Table is missing, go on?");
            assertThat(origin.job()).isEqualTo(id("TAX"));
        });
    }

    @Test
    void aPromptAnsweredWithNoIsNeverMet() {
        plan.job("CALC").after(prompt("ANSWERED_NO"));

        assertThat(why("CALC").outlook()).isEqualTo(Outlook.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"0, NEEDS_SOMEBODY", "1, CLEARS_ITSELF"})
    void aFullWorkstationNamesWhatRunsThere(int limit, Outlook outlook) {
        plan.agent("AGT1", limit, 0);
        plan.job("RUNS").is("EXEC").started("01:55").takes(10);
        plan.job("CALC").is("READY");

        assertThat(why("CALC").direct()).singleElement().satisfies(blocker -> {
            assertThat(blocker.kind()).isEqualTo(Kind.WORKSTATION_LIMIT);
            assertThat(blocker.asked()).isEqualTo(limit);
            assertThat(blocker.there()).isEqualTo(1);
            assertThat(blocker.outlook()).isEqualTo(outlook);
            assertThat(blocker.holders()).extracting(Holder::name).containsExactly("AGT1#NIGHT.RUNS");
        });
    }

    @Test
    void theHighestPrioritiesPassALimit() {
        plan.agent("AGT1", 0, 0);
        plan.job("CALC").is("READY").priority(101);

        assertThat(why("CALC").direct()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 10, true", "10, 9, false", "50, 10, false", "0, 0, false"})
    void aFenceHoldsPrioritiesUpToIt(int priority, int fence, boolean holds) {
        plan.agent("AGT1", 10, fence);
        plan.job("CALC").is("FENCE").priority(priority);

        assertThat(why("CALC").direct().stream().anyMatch(blocker -> blocker.kind() == Kind.FENCE))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"INSTALLED, WORKSTATION_UNLINKED", "LINKED, WORKSTATION_STOPPED"})
    void anAgentThatIsAwayHoldsItsJobs(String state, Kind kind) {
        plan.agent("AGT1", "AGENT", 10, 0, state);
        plan.job("CALC").is("READY");

        assertThat(why("CALC").direct()).extracting(Blocker::kind).containsExactly(kind);
    }

    @Test
    void aPredecessorOnAnAgentThatIsAwayMayHaveEndedLongAgo() {
        plan.agent("AGT2", "AGENT", 10, 0, "INSTALLED");
        plan.job("LOAD").is("EXEC").started("01:55").takes(10).on("AGT2");
        plan.job("CALC").after("LOAD");

        assertThat(why("CALC").direct()).extracting(Blocker::kind).containsExactly(Kind.PREDECESSOR_UNREACHABLE);
    }

    @Test
    void aPoolIsDownWhenAllItsKnownMembersAre() {
        plan.agent("POOL1", "POOL", 10, 0)
                .agent("AGT1", "AGENT", 10, 0, "INSTALLED")
                .agent("AGT2", "AGENT", 10, 0, "INSTALLED");
        plan.job("EARLIER").is("SUCC").on("POOL1").ranOn("AGT1");
        plan.job("OTHER").is("SUCC").on("POOL1").ranOn("AGT2");
        plan.job("CALC").is("READY").on("POOL1");

        assertThat(why("CALC").direct()).singleElement().satisfies(blocker -> {
            assertThat(blocker.kind()).isEqualTo(Kind.POOL);
            assertThat(blocker.text()).isEqualTo("AGT1, AGT2");
        });
    }

    @Test
    void aStreamThatRunsAsManyJobsAsItMayHoldsTheOthers() {
        plan.stream("SALES").limit(1).job("RUNS").is("EXEC").started("01:55").takes(10);
        plan.stream("SALES").job("CALC").is("READY");

        assertThat(why("CALC").direct()).extracting(Blocker::kind).containsExactly(Kind.STREAM_LIMIT);
        assertThat(why("CALC").expectedStart()).contains(at("02:05"));
    }

    @Test
    void aJoinNeedsSomeOfItsMembers() {
        plan.job("LEFT").is("EXEC").started("01:55").takes(10);
        plan.job("RIGHT").is("ABEND");
        var both = List.<Dependency>of(
                plan.onJob("LEFT", Satisfaction.UNSATISFIED, false),
                plan.onJob("RIGHT", Satisfaction.UNSATISFIED, false));
        plan.job("CALC").after(new Dependency.OnJoin(Satisfaction.UNSATISFIED, "BOTH", 2, both));

        var why = why("CALC");

        assertThat(why.direct()).singleElement().satisfies(join -> {
            assertThat(join.kind()).isEqualTo(Kind.JOIN);
            assertThat(join.asked()).isEqualTo(2);
            assertThat(join.there()).isZero();
        });
        assertThat(why.origins()).hasSize(2);
    }

    @Test
    void aJoinOfWhichOneIsEnoughDoesNotNeedTheOneThatFailed() {
        plan.job("LEFT").is("EXEC").started("01:55").takes(10);
        plan.job("RIGHT").is("ABEND");
        var either = List.<Dependency>of(
                plan.onJob("LEFT", Satisfaction.UNSATISFIED, false),
                plan.onJob("RIGHT", Satisfaction.UNSATISFIED, false));
        plan.job("CALC").after(new Dependency.OnJoin(Satisfaction.UNSATISFIED, "ONE", 1, either));

        assertThat(why("CALC").outlook()).isEqualTo(Outlook.CLEARS_ITSELF);
        assertThat(why("CALC").expectedStart()).contains(at("02:05"));
    }

    @Test
    void whatWaitsForItselfNeverRuns() {
        plan.job("A").after("B");
        plan.job("B").after("C");
        plan.job("C").after("B");

        assertThat(why("A").outlook()).isEqualTo(Outlook.NEVER);
        assertThat(why("A").origins()).extracting(Blocker::kind).contains(Kind.CYCLE);
    }

    @Test
    void dependenciesThatTheEngineCountsAndDoesNotListAreNamedAsUnread() {
        plan.job("CALC").unresolved(3);

        assertThat(why("CALC").direct())
                .extracting(Blocker::kind, Blocker::asked, Blocker::there)
                .containsExactly(tuple(Kind.UNREAD, 3, 0));
    }

    @Test
    void anInstanceOfAnEarlierDayIsToldAsSuch() {
        plan.stream("LATE")
                .scheduled(at("00:30").minusSeconds(86_400))
                .job("LOAD")
                .is("EXEC");
        plan.job("CALC").after("LOAD");

        assertThat(why("CALC").direct())
                .extracting(Blocker::earlierInstance)
                .containsExactly(at("00:30").minusSeconds(86_400));
        assertThat(why("CALC").direct().get(0).subject()).isEqualTo("AGT1#LATE.LOAD");
    }

    @Test
    void somethingOnAnotherEngineIsNamed() {
        plan.job("CALC").after(new Dependency.OnOtherEngine(Satisfaction.UNDECIDED, "NETAGT", "ZOS#CLOSE.DAY"));

        assertThat(why("CALC").direct())
                .extracting(Blocker::kind, Blocker::subject, Blocker::text)
                .containsExactly(tuple(Kind.OTHER_ENGINE, "ZOS#CLOSE.DAY", "NETAGT"));
    }

    @Test
    void aChainOfThousandsDoesNotOverflow() {
        plan.job("J0").is("EXEC").started("01:59").takes(2);
        for (int number = 1; number < 20_000; number++) {
            plan.job("J" + number).after("J" + (number - 1)).takes(0);
        }

        assertThat(why("J19999").expectedStart()).contains(at("02:01"));
    }

    private Waiting why(String job) {
        return Waiting.of(plan.graph(), id(job), NOW).orElseThrow();
    }

    private static Dependency prompt(String status) {
        return new Dependency.OnPrompt(Satisfaction.UNSATISFIED, "GOON", "May it go on?", status);
    }

    private static Dependency.OnResource slot(int quantity) {
        return new Dependency.OnResource(Satisfaction.UNSATISFIED, "SLOT", "AGT1", quantity, -1, -1);
    }

    private static Dependency met(Dependency.OnResource slot) {
        return new Dependency.OnResource(
                Satisfaction.SATISFIED, slot.name(), slot.workstation(), slot.quantity(), -1, -1);
    }

    private static Resource.Holder holder(String job) {
        return new Resource.Holder(id(job), streamId("NIGHT"), "AGT1#NIGHT." + job, "NIGHT", 1);
    }

    private static Resource resource(int quantity, int free, Resource.Holder... holders) {
        var id = new ResourceId(PROD, "slot");
        return new Resource(id, "SLOT", "AGT1", quantity, free, quantity - free, "AVAILABLE", List.of(holders));
    }
}
