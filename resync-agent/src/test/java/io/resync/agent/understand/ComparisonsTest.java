package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.Comparison;
import io.resync.query.Comparison.Direction;
import io.resync.tws.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question holds something against. */
final class ComparisonsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");

    private final QueryProcessor processor =
            QueryProcessor.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            o DWH_LOAD está demorando mais que o normal? | MORE   | mais que o normal
            o DWH_LOAD demora mais do que costuma        | MORE   | mais do que costuma
            acabou mais cedo que de costume              | LESS   | mais cedo que de costume
            DWH_LOAD is slower than usual                | MORE   | slower than usual
            is it taking longer than it usually does?    | MORE   | longer than it usually does
            there are fewer jobs than usual              | LESS   | fewer jobs than usual
            DWH_LOAD tarda más de lo normal              | MORE   | más de lo normal
            ¿va más lento que de costumbre?              | MORE   | más lento que de costumbre
            ¿corrió más rápido de lo habitual?           | LESS   | más rápido de lo habitual
            """)
    void holdsItAgainstWhatIsUsual(String text, Direction direction, String words) {
        var comparison = Objects.requireNonNull(comparison(text), text);

        assertThat(comparison.direction()).isEqualTo(direction);
        assertThat(comparison.withUsual()).isTrue();
        assertThat(text.substring(comparison.start(), comparison.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            demorou mais tempo do que na semana passada? | MORE   | 2026-11-09 | mais tempo do que na semana passada
            rodou mais rápido que ontem                  | LESS   | 2026-11-19 | mais rápido que ontem
            em relação a ontem, como foi?                | UNSAID | 2026-11-19 | em relação a ontem
            did it take longer than last week?           | MORE   | 2026-11-09 | longer than last week
            how was it compared with yesterday           | UNSAID | 2026-11-19 | compared with yesterday
            ¿tardó menos que ayer?                       | LESS   | 2026-11-19 | menos que ayer
            ¿cómo va frente a la semana pasada?          | UNSAID | 2026-11-09 | frente a la semana pasada
            """)
    void holdsItAgainstAPartOfTime(String text, Direction direction, String from, String words) {
        var comparison = Objects.requireNonNull(comparison(text), text);

        assertThat(comparison.direction()).isEqualTo(direction);
        assertThat(comparison.period()).extracting(TimeRange::from).isEqualTo(Instant.parse(from + "T00:00:00Z"));
        assertThat(text.substring(comparison.start(), comparison.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more jobs than X",
                "o que mais falhou ontem?",
                "mais de duas horas",
                "qual o job que normalmente falha?",
                "why did it fail more than once?",
                "¿qué más falló ayer?",
                "is it normal?"
            })
    void seesNoneWhereNothingIsHeldAgainstAnything(String text) {
        assertThat(comparison(text)).isNull();
    }

    private @Nullable Comparison comparison(String text) {
        return processor.process(text, null).comparison();
    }
}
