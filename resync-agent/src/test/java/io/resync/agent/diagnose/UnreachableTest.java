package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.gather.Reading;
import io.resync.agent.gather.ServiceOrchestrator;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Unreachable;
import io.resync.agent.incident.MessageDigest;
import io.resync.agent.plan.PlanDelta;
import io.resync.agent.plan.PlanGraph;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.Journal.OperatorMessage;
import io.resync.tws.PlanState;
import io.resync.tws.Resource;
import io.resync.tws.ResourceId;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UnreachableTest {
    private static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");
    private static final EngineId ENGINE = new EngineId("test");
    private static final Job COPY = running("COPY");

    private final List<Reading<?>> readings = new ArrayList<>();

    @Test
    void aJobWhoseLogEndsNormallyHasFinished() {
        unlinked();
        read(Sources.logOf(COPY.key()), log("INFO copy starts", "INFO normal end, rc 0"));

        assertThat(messages(Intent.STATUS))
                .contains("unreachable.finished.one")
                .doesNotContain("unreachable.unknown.one");
    }

    @Test
    void aJobWhoseLogGoesOnMayStillWork() {
        unlinked();
        read(Sources.logOf(COPY.key()), log("INFO copy starts", "INFO 12 rows"));

        assertThat(messages(Intent.STATUS)).contains("unreachable.unknown.one");
    }

    @Test
    void whatOperatorsWereToldOfTheWorkstationIsTheCause() {
        unlinked();
        var told = new OperatorMessage("1", NOW, "ERROR", "net", "", "", "HOST9: certificate expired");
        read(Sources.PLAN_MESSAGES, MessageDigest.of(List.of(told), false));

        assertThat(findings(Intent.STATUS))
                .filteredOn(finding -> finding.kind() == Finding.Kind.ROOT_CAUSE)
                .extracting(Finding::message)
                .containsExactly("unreachable.cause");
    }

    @Test
    void aHolderOnAWorkstationThatIsUnlinkedDoesNotCountAsWorking() {
        held(Set.of());

        assertThat(findings(Intent.RESOURCE_CONTENTION))
                .filteredOn(finding -> finding.kind() == Finding.Kind.ROOT_CAUSE)
                .extracting(Finding::message)
                .containsExactly("contention.unreachable");
    }

    @Test
    void aHolderThatRunsWorks() {
        held(Set.of("LINKED", "JOBMAN_UP"));

        assertThat(messages(Intent.RESOURCE_CONTENTION)).contains("contention.works");
    }

    private void unlinked() {
        read(Sources.UNREACHABLE, List.of(new Unreachable(workstation(Set.of()), List.of(COPY))));
    }

    private void held(Set<String> states) {
        var holder = new Resource.Holder(COPY.id(), COPY.jobStreamId(), "COPY", "MOVE", 1);
        var resource = new Resource(new ResourceId(ENGINE, "r"), "GATE", "HOST9", 1, 0, 1, "", List.of(holder));
        read(Sources.NAMED_RESOURCES, List.of(resource));
        read(Sources.WORKSTATIONS, List.of(workstation(states)));
        read(Sources.PLAN, PlanGraph.of(PlanDelta.builder().add(COPY).build()));
    }

    private List<String> messages(Intent intent) {
        return findings(intent).stream().map(Finding::message).toList();
    }

    private List<Finding> findings(Intent intent) {
        try (var orchestrator = new ServiceOrchestrator()) {
            var read = orchestrator.gather(readings, Deadline.in(Duration.ofSeconds(20)));
            return new Diagnoses(List.of()).examine(new CaseFile(intent, read, Clock.fixed(NOW, ZoneOffset.UTC)));
        }
    }

    private <T> void read(Source<T> source, T value) {
        readings.add(new Reading<>(source, deadline -> Optional.of(new Observed<>(value, source.name(), NOW))));
    }

    private static Workstation workstation(Set<String> states) {
        return new Workstation(new WorkstationId(ENGINE, "w"), "HOST9", "AGENT", states, 10, 0, false);
    }

    private static JobLog log(String... lines) {
        return new JobLog(new RunId(ENGINE, "COPY"), 1, List.of(lines));
    }

    private static Job running(String name) {
        var run = new JobRun(
                new RunId(ENGINE, name), PlanState.of("EXEC"), "HOST9", null, NOW.minusSeconds(3_600), null, null, 1);
        return new Job(
                new JobId(ENGINE, name),
                new JobKey("HOST9#MOVE." + name, "HOST9", "MOVE", name),
                new JobStreamId(ENGINE, "MOVE"),
                PlanState.of("EXEC"),
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                List.of(),
                -1,
                List.of(run));
    }
}
