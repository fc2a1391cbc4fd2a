package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.tws.TwsStatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1SpellingTest {
    private static final int FOUND = 200;

    private final V1Spelling spelling = new V1Spelling();
    private final List<Boolean> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void beginsWithWhatTheLevelSuggests(boolean later) {
        assertThat(spelling.ask(later, answering(FOUND, FOUND))).isEqualTo(later);
        assertThat(asked).containsExactly(later);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void triesTheOtherOnceAndRemembersIt(int notThere) {
        var engine = answering(FOUND, notThere);

        spelling.ask(true, engine);
        spelling.ask(true, engine);

        assertThat(asked).containsExactly(true, false, false);
    }

    @Test
    void goesBackWhereTheEngineHasChanged() {
        spelling.ask(true, answering(FOUND, 404));
        spelling.ask(true, answering(404, FOUND));
        spelling.ask(true, answering(404, FOUND));

        assertThat(asked).containsExactly(true, false, false, true, true);
    }

    @ParameterizedTest
    @CsvSource({"404, 404, 404", "404, 405, 404", "405, 404, 404", "405, 405, 405", "404, 500, 500", "500, 200, 500"})
    void tellsWhatSaysMostWhereNeitherIsThere(int later, int earlier, int told) {
        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> spelling.ask(true, answering(earlier, later)))
                .satisfies(e -> assertThat(e.status()).isEqualTo(told));
        assertThat(asked).hasSize(later == 500 ? 1 : 2);

        asked.clear();
        spelling.ask(true, answering(FOUND, FOUND));
        assertThat(asked).as("nothing was learnt").containsExactly(true);
    }

    private Function<Boolean, Boolean> answering(int earlier, int later) {
        var statuses = Map.of(false, earlier, true, later);
        return asLater -> {
            asked.add(asLater);
            int status = Objects.requireNonNull(statuses.get(asLater));
            if (status != FOUND) {
                throw new TwsStatusException(status, "as " + asLater);
            }
            return asLater;
        };
    }
}
