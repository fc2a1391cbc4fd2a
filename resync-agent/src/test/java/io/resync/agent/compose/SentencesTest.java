package io.resync.agent.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.Language;
import io.resync.agent.codes.Actor;
import io.resync.agent.codes.CauseCategory;
import io.resync.diagnosis.Finding;
import io.resync.diagnosis.Gap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SentencesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Sentences sentences = new Sentences(Map.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) {
        var english = sentences.of(Language.ENGLISH);

        assertThat(sentences.of(language).keySet()).isEqualTo(english.keySet());
        sentences
                .of(language)
                .forEach((key, sentence) -> assertThat(places(sentence))
                        .as("places of %s in %s", key, language.tag())
                        .isEqualTo(places(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @EnumSource(Gap.Cause.class)
    void everyCauseOfAGapHasWords(Gap.Cause cause) {
        assertThat(sentences.say(Language.SPANISH, "gap.cause." + cause.code())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCauseAndEveryActorHasWords(Language language) {
        var words = sentences.of(language).keySet();

        assertThat(words)
                .containsAll(Stream.of(CauseCategory.values())
                        .map(CauseCategory::word)
                        .toList());
        assertThat(words).containsAll(Stream.of(Actor.values()).map(Actor::word).toList());
    }

    @Test
    void everyKindOfFindingButAPlainStateHasALabel() {
        for (var kind : Finding.Kind.values()) {
            assertThat(sentences.of(Language.PORTUGUESE).containsKey("label." + kind.code()))
                    .as(kind.code())
                    .isEqualTo(kind != Finding.Kind.STATE);
        }
    }

    @Test
    void accentsSurvive() {
        assertThat(sentences.say(Language.PORTUGUESE, "label.root_cause")).isEqualTo("Causa provável:");
        assertThat(sentences.say(Language.SPANISH, "label.runbook")).isEqualTo("Qué hacer:");
    }

    @Test
    void whatIsFilledInIsNeverReadAsAPattern() {
        assertThat(sentences.say(Language.ENGLISH, "lookup.none", List.of("$1 {0} \\")))
                .contains("`$1 {0} \\`");
    }

    @Test
    void anArgumentThatNamesAWordIsSaidInTheLanguageOfTheSentence() {
        assertThat(sentences.say(Language.PORTUGUESE, "lookup.none", List.of("{word.category.lock}")))
                .contains("`um bloqueio que alguém mantém`");
        assertThat(sentences.say(Language.PORTUGUESE, "lookup.none", List.of("{word.category.none}")))
                .contains("`{word.category.none}`");
    }

    @Test
    void anApplicationsSentencesWin() {
        var own = new Sentences(Map.of(Language.ENGLISH, Map.of("own.key", "Seen: {0}.")));

        assertThat(own.say(Language.ENGLISH, "own.key", List.of("A"))).isEqualTo("Seen: A.");
    }

    @Test
    void aMissingSentenceIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentences.say(Language.ENGLISH, "no.such"))
                .withMessageContaining("no sentence 'no.such' in en");
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
