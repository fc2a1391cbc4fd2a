package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.gather.Sources;
import io.resync.agent.plan.PlanDelta;
import io.resync.agent.plan.PlanGraph;
import io.resync.query.Intent;
import io.resync.tws.JobCounts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | seen: counts of jobs 2026-11-20 04:00, the plan as a whole -, workstations 2026-11-20 04:00. | the engine does not tell
            es    | visto: recuento de jobs 2026-11-20 04:00, el plan entero -, estaciones 2026-11-20 04:00.     | el motor no dice
            pt-BR | visto: contagem de jobs 2026-11-20 04:00, o plano inteiro -, estações 2026-11-20 04:00.      | o motor não diz
            """)
    void tellsWhenEachSourceWasSeenAndWhatTheEngineDoesNotTell(String tag, String seen, String unknown) {
        var answer = counted(Map.of("SUCC", 40L))
                .agentUnlinked()
                .answer(Language.of(tag).orElseThrow());

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text()).contains(seen, unknown);
    }

    @Test
    void sourcesThatTellDifferentThingsAreAContradiction() {
        var answer = counted(Map.of("SUCC", 40L, "ABEND", 2L))
                .with(Sources.PLAN, PlanGraph.of(PlanDelta.builder().build()))
                .answer(Language.ENGLISH);

        assertThat(answer.dropped()).isEmpty();
        assertThat(answer.text())
                .contains(
                        "**Contradiction:** the counts say 42 jobs, 2 of them failed; the plan as a whole says 0, 0 of them"
                                + " failed.");
    }

    @Test
    void sourcesThatTellTheSameAreSaidToAgree() {
        var answer = counted(Map.of())
                .with(Sources.PLAN, PlanGraph.of(PlanDelta.builder().build()))
                .answer(Language.ENGLISH);

        assertThat(answer.text()).contains("counts and plan agree").doesNotContain("Contradiction");
    }

    private static Situation counted(Map<String, Long> byState) {
        long total = byState.values().stream().mapToLong(Long::longValue).sum();
        return Situation.ended("SUCC", 0).asking(Intent.HEALTH).with(Sources.JOB_COUNTS, new JobCounts(total, byState));
    }
}
