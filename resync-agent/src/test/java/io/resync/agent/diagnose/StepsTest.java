package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StepsTest {
    @ParameterizedTest
    @CsvSource({
        "Check the space.",
        "Verifique o espaço.",
        "Compruebe el espacio.",
        "Confirme no log.",
        "Lea el log.",
        "Never delete it.",
        "Não apague."
    })
    void aStepThatOnlyLooksOrForbidsIsNotTheFirstThatActs(String looking) {
        var step = Steps.firstThatActs("Do:\n\n1. " + looking + "\n2. Free the space\n   of the stage.\n3. Run it.");

        assertThat(step).hasValue(new Steps.Step("2", "Free the space of the stage."));
    }

    @Test
    void whereAllStepsLookNoneActs() {
        assertThat(Steps.firstThatActs("1) Read this\n2) Look there")).isEmpty();
        assertThat(Steps.firstThatActs("no steps at all")).isEmpty();
    }
}
