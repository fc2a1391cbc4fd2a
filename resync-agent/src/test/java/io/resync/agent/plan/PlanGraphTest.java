package io.resync.agent.plan;

import static io.resync.agent.plan.LittlePlan.id;
import static io.resync.agent.plan.LittlePlan.names;
import static io.resync.agent.plan.LittlePlan.onStream;
import static io.resync.agent.plan.LittlePlan.streamId;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import org.junit.jupiter.api.Test;

final class PlanGraphTest {
    private final LittlePlan plan = new LittlePlan();

    @Test
    void tellsWhoWaitsForWhatIsNotInThePlan() {
        var plan = new LittlePlan();
        plan.job("SUM").after(new Dependency.OnJob(Satisfaction.UNBOUND, null, "MONTH", "CLOSE", null, false, true));
        plan.job("WRITE").after("SUM");

        assertThat(LittlePlan.names(plan.graph().awaiting("MONTH.CLOSE"))).containsExactly("SUM");
        assertThat(plan.graph().awaiting("CLOSE")).isEmpty();
    }

    @Test
    void followsDependenciesForwardNearestFirst() {
        plan.job("LOAD");
        plan.job("CALC").after("LOAD");
        plan.job("PRINT").after("CALC");
        plan.job("OTHER");

        assertThat(names(plan.graph().after(id("LOAD")))).containsExactly("CALC", "PRINT");
    }

    @Test
    void followsDependenciesBackward() {
        plan.job("LOAD");
        plan.job("CALC").after("LOAD");
        plan.job("PRINT").after("CALC");

        assertThat(names(plan.graph().before(id("PRINT")))).containsExactly("CALC", "LOAD");
    }

    @Test
    void whatFollowsAJobStreamComesAfterEachOfItsJobs() {
        plan.stream("SALES").job("SUM");
        plan.stream("REPORT").after(onStream("SALES")).job("WRITE");
        plan.stream("MAIL").job("SEND").after(onStream("REPORT"));

        var graph = plan.graph();

        assertThat(names(graph.after(id("SUM")))).containsExactly("WRITE", "SEND");
        assertThat(names(graph.before(id("SEND")))).containsExactlyInAnyOrder("WRITE", "SUM");
    }

    @Test
    void jobsOfOneStreamAreNotBehindEachOtherForThatAlone() {
        plan.job("LOAD");
        plan.job("CALC");

        assertThat(plan.graph().after(id("LOAD"))).isEmpty();
    }

    @Test
    void aJoinLeadsFromItsMembersToWhatWaitsForIt() {
        plan.job("LEFT");
        plan.job("RIGHT");
        var either = new Dependency.OnJoin(
                Satisfaction.UNSATISFIED,
                "EITHER",
                1,
                java.util.List.of(
                        plan.onJob("LEFT", Satisfaction.UNSATISFIED, false),
                        plan.onJob("RIGHT", Satisfaction.UNSATISFIED, false)));
        plan.job("MERGE").after(either);

        assertThat(names(plan.graph().after(id("RIGHT")))).containsExactly("MERGE");
    }

    @Test
    void findsTheShortestWay() {
        plan.job("A");
        plan.job("B").after("A");
        plan.job("C").after("B");
        plan.job("D").after("C", "B");

        var graph = plan.graph();

        assertThat(names(graph.path(id("A"), id("D")))).containsExactly("A", "B", "D");
        assertThat(graph.path(id("D"), id("A"))).isEmpty();
    }

    @Test
    void reportsJobsThatWaitForThemselves() {
        plan.job("A").after("B");
        plan.job("B").after("A");
        plan.job("C").after("B");

        assertThat(plan.graph().cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(names(cycle)).containsExactly("A", "B"));
    }

    @Test
    void reportsAJobThatWaitsForTheEndOfItsOwnStream() {
        plan.stream("SALES").job("SUM").after(onStream("SALES"));

        assertThat(plan.graph().cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(names(cycle)).containsExactly("SUM"));
    }

    @Test
    void countsDependenciesAndNotHowThePlanIsPutTogether() {
        plan.job("A");
        plan.job("B").after("A");
        plan.stream("LATER").after(onStream("NIGHT"));

        assertThat(plan.graph().dependencyCount()).isEqualTo(2);
    }

    @Test
    void aChangedCopyLeavesTheOriginalAsItWas() {
        plan.job("A");
        plan.job("B").after("A");
        var before = plan.graph();
        var other = new LittlePlan();
        other.job("B");

        var after = before.with(PlanDelta.builder().add(other.job("B").job()).build());

        assertThat(names(before.after(id("A")))).containsExactly("B");
        assertThat(after.after(id("A"))).isEmpty();
    }

    @Test
    void aChangeOfStatesAloneKeepsTheShape() {
        plan.job("A");
        var waiting = plan.job("B").after("A");
        var before = plan.graph();

        var after =
                before.with(PlanDelta.builder().add(waiting.is("READY").job()).build());

        assertThat(after.forward()).isSameAs(before.forward());
        assertThat(after.job(id("B")))
                .get()
                .hasToString(waiting.job()
                        .toString()
                        .replace("unresolved=1", "unresolved=1")
                        .replaceAll("dependencies=\\[.*\\], unresolved", "dependencies=[], unresolved"));
    }

    @Test
    void aRemovedJobIsNoLongerHeldButStillWaitedFor() {
        plan.job("A");
        plan.job("B").after("A");

        var after = plan.graph().with(PlanDelta.builder().remove(id("A")).build());

        assertThat(after.job(id("A"))).isEmpty();
        assertThat(names(after.after(id("A")))).containsExactly("B");
        assertThat(after.before(id("B"))).isEmpty();
    }

    @Test
    void aJobThatMovesToAnotherStreamNoLongerHoldsItsFormerOne() {
        plan.stream("OLD").job("MOVES");
        plan.stream("BEHIND").after(onStream("OLD")).job("WAITS");
        var other = new LittlePlan();

        var after = plan.graph()
                .with(PlanDelta.builder()
                        .add(other.stream("NEW").job("MOVES").job())
                        .add(other.stream("NEW").stream())
                        .build());

        assertThat(after.after(id("MOVES"))).isEmpty();
    }

    @Test
    void aStreamThatLeavesIsStillNamedByWhatFollowsIt() {
        plan.stream("SALES");
        plan.stream("REPORT").after(onStream("SALES")).job("WRITE");

        var after =
                plan.graph().with(PlanDelta.builder().remove(streamId("SALES")).build());

        assertThat(names(after.jobs())).containsExactly("WRITE");
    }
}
