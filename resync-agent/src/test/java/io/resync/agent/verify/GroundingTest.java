package io.resync.agent.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.diagnosis.Evidence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroundingTest {
    private static final Evidence RECORD = new Evidence(
            "e1",
            Evidence.Kind.PLAN_RECORD,
            "engine prod",
            Instant.EPOCH,
            "/AGT1#/F/PAY_D.PAYROLL_NIGHTLY",
            "/AGT1#/F/PAY_D.PAYROLL_NIGHTLY · state=ABEND · rc=8 · ended=2026-11-20 01:13");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAY_D.PAYROLL_NIGHTLY is in ABEND. [e1]",
                "It ended at 01:13 with return code 8 [e1].",
                "**Cause:** `state=ABEND` [e1]",
                "Nothing that could be wrong is said here.",
                "1. PAYROLL_NIGHTLY first."
            })
    void whatTheEvidenceHoldsStays(String sentence) {
        assertThat(check(sentence).dropped()).isEmpty();
        assertThat(check(sentence).text()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAYROLL_NIGHTL is in ABEND. [e1]",
                "PAYROLL_NIGHTLY is in SUCC. [e1]",
                "It ended at 01:14. [e1]",
                "It returned 88. [e1]",
                "It returned 9 [e1].",
                "PAYROLL_NIGHTLY waits. [e2]",
                "The log says `table space is full` [e1].",
                "RB-017 says what to do.",
                "Mail dba@example.com."
            })
    void whatItDoesNotHoldGoes(String sentence) {
        assertThat(check(sentence).text()).isEmpty();
        assertThat(check(sentence).dropped()).containsExactly(sentence);
    }

    @Test
    void onlyTheUnsupportedSentenceGoes() {
        var checked = check("PAYROLL_NIGHTLY is in ABEND [e1]. It returned 137 [e1]. The code is 8 [e1].");

        assertThat(checked.text()).isEqualTo("PAYROLL_NIGHTLY is in ABEND [e1]. The code is 8 [e1].");
        assertThat(checked.dropped()).containsExactly("It returned 137 [e1].");
    }

    @Test
    void withoutEvidenceNoFactIsLeft() {
        assertThat(Grounding.in(List.of(), List.of(), List.of())
                        .check("PAYROLL_NIGHTLY failed with 8.", Language.ENGLISH)
                        .text())
                .isEmpty();
    }

    private static Checked check(String text) {
        return Grounding.in(List.of(RECORD), List.of(), List.of()).check(text, Language.ENGLISH);
    }
}
