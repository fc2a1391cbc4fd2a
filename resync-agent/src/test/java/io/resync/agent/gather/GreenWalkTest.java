package io.resync.agent.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.plan.PlanDelta;
import io.resync.agent.plan.PlanGraph;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GreenWalkTest {
    private static final EngineId ENGINE = new EngineId("test");
    private static final Instant NIGHT = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void leadsFromAPartOfTheNameOfAReportToTheWarningFarBeforeIt() {
        assertThat(origin("PRICES came out empty, all is green", 4, 0)).containsExactly("TAKE");
    }

    @Test
    void looksOnlyAtWhatComesBeforeTheReport() {
        assertThat(origin("STOCK came out empty, all is green", 4, 0)).isEmpty();
    }

    @Test
    void doesNotGuessAmongSeveralWhereNothingIsNamed() {
        assertThat(origin("the list is empty and nothing failed", 4, 8)).isEmpty();
        assertThat(origin("the list is empty and nothing failed", 4, 0)).containsExactly("TAKE");
    }

    private static List<String> origin(String text, int ofTake, int ofCount) {
        var take = job("TAKE_N", "TAKE", ofTake, null);
        var sort = job("TAKE_N", "SORT", 0, take);
        var list = job("PRICES_D", "LIST", 0, sort);
        var count = job("STORE_N", "COUNT", ofCount, null);
        var stock = job("STOCK_D", "SHOW", 0, null);
        var plan = PlanDelta.builder();
        List.of(take, sort, list, count, stock).forEach(plan::add);
        var query = new StructuredQuery(text, Language.ENGLISH, Intent.DIAGNOSE_FAILURE, 1, List.of());
        return new GreenWalk(PlanGraph.of(plan.build()))
                .origin(query).map(job -> job.key().name()).stream().toList();
    }

    private static Job job(String stream, String name, int returnCode, @Nullable Job before) {
        var state = PlanState.of("SUCC");
        var run = new JobRun(
                new RunId(ENGINE, "r" + name), state, "AGT1", returnCode, NIGHT, NIGHT.plusSeconds(60), null, 1);
        List<Dependency> waits = before == null
                ? List.of()
                : List.of(new Dependency.OnJob(
                        Satisfaction.SATISFIED,
                        before.id(),
                        before.key().jobStream(),
                        before.key().name(),
                        null,
                        false,
                        false));
        return new Job(
                new JobId(ENGINE, name),
                new JobKey("AGT1#" + stream + "." + name, "AGT1", stream, name),
                new JobStreamId(ENGINE, stream),
                state,
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                waits,
                0,
                List.of(run));
    }
}
