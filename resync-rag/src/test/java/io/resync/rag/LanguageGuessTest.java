package io.resync.rag;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORTUGUESE | Quando o job não termina, verifique se o disco está cheio e avise a equipe.
            PORTUGUESE | Nao apague o arquivo de bloqueio sem falar com o time do banco
            ENGLISH    | When the job does not end, check whether the disk is full and tell the team.
            SPANISH    | Cuando el job no termina, verifique si el disco está lleno y avise al equipo.
            SPANISH    | LIBERE ESPACIO EN LA CARPETA Y VUELVA A LANZAR EL PROCESO
            """)
    void countsTheSmallWordsOfEachLanguage(Language language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"''", "PAYROLL_NIGHTLY", "no", "'the el'", "日本語"})
    void takesTheFirstLanguageOnATie(String text) {
        var expected = text.equals("the el") ? Language.ENGLISH : Language.PORTUGUESE;

        assertThat(LanguageGuess.of(text)).isEqualTo(expected);
    }

    @Test
    void doesNotReadCode() {
        var text = "Veja o log do job:\n```\nthe file is not there and this is what the agent has to say\n```\n";

        assertThat(LanguageGuess.of(text)).isEqualTo(Language.PORTUGUESE);
    }
}
