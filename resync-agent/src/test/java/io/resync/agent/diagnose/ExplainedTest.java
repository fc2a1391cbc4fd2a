package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplainedTest {
    private static final String JOB = "AGT7#TOLLS_D.READ_TOLLS";
    private static final Finding IN_THE_LOG = cause("cause.log", JOB, "e1", "file not found");

    @Test
    void aCauseReadInTheLogFollowsFromTheChangeThatNamesItsJob() {
        var change = cause("variable.changed", "DAY_FORM", "e2", "2 failed jobs: " + JOB + ", AGT7#TOLLS_D.SUM_TOLLS");

        var findings = Explained.in(List.of(IN_THE_LOG, change));

        assertThat(findings)
                .extracting(Finding::kind, Finding::message)
                .containsExactly(
                        tuple(Finding.Kind.ROOT_CAUSE, "variable.changed"),
                        tuple(Finding.Kind.CONSEQUENCE, "cause.log"));
        assertThat(findings.get(1).evidence()).extracting(Evidence::id).containsExactly("e1", "e2");
    }

    @Test
    void aCauseOnTheSameThingExplainsWhatIsSeenOfIt() {
        var told = cause("unreachable.cause", "AGT7", "e2", "certificate has expired");
        var down = cause("unreachable.down", "AGT7", "e3", "AGT7");

        assertThat(Explained.in(List.of(told, down)))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ROOT_CAUSE, Finding.Kind.CONSEQUENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGT7#TOLLS_D.READ_TOLLS_2",
                "AGT7#TOLLS_D.READ_TOLLS.X",
                "XAGT7#TOLLS_D.READ_TOLLS",
                "READ_TOLLS"
            })
    void aCauseThatNamesAnotherJobExplainsNothing(String other) {
        var findings = List.of(IN_THE_LOG, cause("variable.changed", "DAY_FORM", "e2", "1 failed job: " + other));

        assertThat(Explained.in(findings)).isEqualTo(findings);
    }

    @Test
    void whatIsOnlyPossibleExplainsNothing() {
        var evidence = new Evidence("e2", Evidence.Kind.PLAN_RECORD, "audit", Instant.EPOCH, "audit", JOB);
        var guess = new Finding(
                Finding.Kind.ROOT_CAUSE,
                "DAY_FORM",
                "variable.changed",
                List.of(),
                Finding.Confidence.POSSIBLE,
                List.of(evidence));

        assertThat(Explained.in(List.of(IN_THE_LOG, guess))).containsExactly(IN_THE_LOG, guess);
    }

    @Test
    void ofTwoThingsThatFailedOnlyTheOneThatIsExplainedStopsBeingACause() {
        var other = cause("incident.alone", "AGT9#RATES_D.LOAD_RATES", "e3", "deadlock");
        var told = cause("incident.told", JOB, "e2", "disk 4 of AGT7 was taken out");

        assertThat(Explained.in(List.of(other, IN_THE_LOG, told)))
                .filteredOn(finding -> finding.kind() == Finding.Kind.ROOT_CAUSE)
                .extracting(Finding::message)
                .containsExactly("incident.alone", "incident.told");
    }

    private static Finding cause(String message, String subject, String id, String excerpt) {
        var evidence = new Evidence(id, Evidence.Kind.PLAN_RECORD, "engine", Instant.EPOCH, subject, excerpt);
        return CaseFile.established(Finding.Kind.ROOT_CAUSE, subject, message, List.of(), evidence);
    }
}
