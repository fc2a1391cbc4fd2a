package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.Audience;
import io.resync.query.Comparison;
import io.resync.query.Profile;
import io.resync.query.StructuredQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AudienceTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final QueryProcessor PROCESSOR = QueryProcessor.builder()
            .clock(Clock.fixed(Instant.parse("2026-09-16T03:00:00Z"), ZoneOffset.UTC)) // a Wednesday
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two sentences for my boss about job STOCK_COUNT          | MANAGEMENT
            escreve um resumo da falha do STOCK_COUNT para a diretoria | MANAGEMENT
            Escribe un correo sobre STOCK_COUNT para la directora    | MANAGEMENT
            Draft a ticket for the storage team about STOCK_COUNT    | TEAM
            Monta o chamado do STOCK_COUNT para o time de redes      | TEAM
            Arma el ticket de STOCK_COUNT para el equipo de redes    | TEAM
            """)
    void whoIsSaidToDecideGetsAnotherTextThanWhoHasToAct(String question, Audience audience) {
        assertThat(process(question).audience()).isEqualTo(audience);
    }

    @Test
    void whoWantsNothingWrittenHasNoReaders() {
        assertThat(process("Why did job STOCK_COUNT fail? My boss wants to know")
                        .audience())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare tonight with last Friday",
                "compara esta noite com a sexta-feira passada",
                "Compárame esta noche con el viernes pasado"
            })
    void ofTwoTimesTheSecondIsWhatTheFirstIsHeldAgainst(String question) {
        var comparison = Objects.requireNonNull(process(question).comparison());

        assertThat(comparison.direction()).isEqualTo(Comparison.Direction.UNSAID);
        assertThat(Objects.requireNonNull(comparison.period()).from()).isEqualTo("2026-09-10T23:00:00Z");
    }

    @Test
    void aSingleTimeIsNotComparedWithItself() {
        assertThat(process("compare the runs of last Friday").comparison()).isNull();
    }

    private static StructuredQuery process(String question) {
        return PROCESSOR.process(question, null, new Profile(null, ZONE));
    }
}
