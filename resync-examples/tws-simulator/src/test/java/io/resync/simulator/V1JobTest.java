package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that a filter has alone, of every job of the demonstration. */
final class V1JobTest {
    private final PlanJson plan;

    V1JobTest(@TempDir Path folder) {
        var estate = EstateReader.read(DemoEstate.unpack(folder.resolve("demo")));
        plan = new PlanJson(any -> estate, Clock.fixed(estate.file().moment(), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "priority",
                "workstationInPlan",
                "jobStreamInPlan",
                "jobDefinition",
                "status",
                "timeInfo",
                "criticalNetworkInfo"
            })
    void areTheSameAsInTheWhole(String field) {
        assertThat(plan.jobs()).isNotEmpty().allSatisfy(job -> {
            var first = new V1Job(job, V1Ids.PLAIN, true);

            assertThat(first.part(field)).hasValue(first.whole().get(field));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dependencies", "colour"})
    void areNotAllThereAre(String field) {
        assertThat(new V1Job(plan.jobs().get(0), V1Ids.PLAIN, true).part(field)).isEmpty();
    }
}
