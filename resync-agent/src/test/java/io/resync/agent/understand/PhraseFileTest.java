package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resync.Language;
import io.resync.agent.understand.PhraseFile.Phrase;
import io.resync.query.Intent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseFileTest {
    private static final String FOLDER = "/io/resync/agent/understand/";
    private static final Sight SIGHT = new Sight(Lexicon.standard(), Map.of(), new PlanNames(null));

    @Test
    void writesAlternativesOutAndFillsPlacesInTurn() {
        assertThat(PhraseFile.read(FOLDER + "good.phrases"))
                .containsExactly(
                        new Phrase("status of A", Intent.STATUS),
                        new Phrase("stop B now", Intent.MANAGE),
                        new Phrase("halt A", Intent.MANAGE),
                        new Phrase("stop B", Intent.MANAGE),
                        new Phrase("halt A now", Intent.MANAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-place.phrases", "bad-intent.phrases"})
    void saysWhichLineIsWrong(String file) {
        assertThatThrownBy(() -> PhraseFile.read(FOLDER + file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file)
                .hasMessageContaining("line '");
    }

    @ParameterizedTest
    @EnumSource
    void hasPhrasesForEveryIntentInEveryLanguage(Language language) {
        var intents = LearntIntents.phrases(language).stream().map(Phrase::intent);

        assertThat(intents.distinct()).containsExactlyInAnyOrder(Intent.values());
    }

    /** Nothing is learnt from what is tested with: not the question, and not the question with other names in it. */
    @ParameterizedTest
    @EnumSource
    void noPhraseIsAGoldenQuestion(Language language) throws IOException {
        var golden = golden();

        assertThat(LearntIntents.phrases(language))
                .extracting(Phrase::text)
                .filteredOn(text -> golden.contains(folded(text)) || golden.contains(folded(marked(text))))
                .isEmpty();
    }

    private static Set<String> golden() throws IOException {
        var golden = new HashSet<String>();
        for (var name : List.of("golden_en", "golden_es", "golden_pt-BR", "questions")) {
            try (var file = PhraseFileTest.class.getResourceAsStream(FOLDER + name + ".tsv")) {
                new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .forEach(text -> golden.addAll(Arrays.asList(folded(text), folded(marked(text)))));
            }
        }
        return golden;
    }

    private static String marked(String text) {
        return Gist.marked(text, SIGHT.of(text, null, null).entities());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
