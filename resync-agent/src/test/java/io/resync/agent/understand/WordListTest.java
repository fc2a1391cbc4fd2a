package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordListTest {
    @Test
    void aStemStandsForItsFormsAndOnlySomeGiveOrders() {
        var list = WordListFile.read("/io/resync/agent/understand/good.words");

        assertThat(list.meaning("cancele")).containsExactlyInAnyOrder(Concept.CHANGE, Concept.ORDER);
        assertThat(list.meaning("cancelou")).containsExactly(Concept.CHANGE);
        assertThat(list.meaning("cancel")).containsExactly(Concept.CHANGE);
        assertThat(list.meaning("canceladas")).isNull();
    }

    @Test
    void matchesWithoutAccentsAndRemembersThem() {
        var list = WordListFile.read("/io/resync/agent/understand/good.words");

        assertThat(list.knows("nao")).isTrue();
        assertThat(list.spells("não")).isTrue();
        assertThat(list.spells("nao")).isFalse();
        assertThat(list.looksLike("caça")).isTrue();
        assertThat(list.looksLike("nação")).isTrue();
        assertThat(list.looksLike("nation")).isFalse();
    }

    @Test
    void takesTheLongestPhrase() {
        var list = WordListFile.read("/io/resync/agent/understand/good.words");
        var phrase = list.phraseAt(Tokenizer.tokens("por que não"), 0);

        assertThat(phrase).isEqualTo(new WordList.Phrase(List.of("por", "que", "nao"), Set.of(Concept.WHY)));
    }

    @ParameterizedTest
    @CsvSource({
        "bad-section.words, [nonsense]",
        "bad-group.words, falh@ar",
        "bad-setting.words, colours",
    })
    void saysWhichLineOfWhichListIsWrong(String file, String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> WordListFile.read("/io/resync/agent/understand/" + file))
                .withMessageContaining(file)
                .withMessageContaining(line);
    }

    @ParameterizedTest
    @CsvSource({
        "PORTUGUESE, procedimento, por que o job falhou",
        "ENGLISH,    procedure,    why did the job fail",
        "SPANISH,    procedimiento,¿por qué falló el job?"
    })
    void everyLanguageHasItsWords(Language language, String word, String question) {
        var lexicon = Lexicon.standard();

        assertThat(lexicon.lists())
                .filteredOn(words -> words.language() == language)
                .singleElement()
                .satisfies(words -> assertThat(words.meaning(word)).contains(Concept.RUNBOOK));
        assertThat(LanguageVote.of(lexicon, Sentence.of(question)).main()).contains(language);
    }
}
