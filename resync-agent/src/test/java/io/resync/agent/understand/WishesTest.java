package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.understand.WishFrames.Sentence;
import io.resync.query.Intent;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wishes to change the engine, and sentences with the same verbs that are none: some two thousand, made of frames, verbs and
 * names. Prints the figures; they stand in the module's README.
 */
final class WishesTest {
    private static final QueryProcessor PROCESSOR = QueryProcessor.standard();
    private static final Map<String, List<Sentence>> SENTENCES = Arrays.stream(Language.values())
            .map(Language::tag)
            .collect(Collectors.toMap(tag -> tag, WishFrames::of, (one, other) -> one, TreeMap::new));

    @ParameterizedTest
    @EnumSource
    void recognisesWishes(Language language) {
        assertThat(share(language.tag(), Sentence::isWish, WishesTest::isDeclined))
                .isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @EnumSource
    void takesHardlyAnythingElseForAWish(Language language) {
        assertThat(share(language.tag(), sentence -> !sentence.isWish(), WishesTest::isDeclined))
                .isLessThanOrEqualTo(0.015);
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhatElseIsWanted(Language language) {
        assertThat(share(language.tag(), WishesTest::isLabelledOtherwise, WishesTest::isUnderstood))
                .isGreaterThanOrEqualTo(0.93);
    }

    @ParameterizedTest
    @EnumSource
    void sentencesAreNoPhrases(Language language) {
        var phrases = LearntIntents.phrases(language).stream()
                .map(phrase -> folded(phrase.text()))
                .collect(Collectors.toSet());

        assertThat(SENTENCES.getOrDefault(language.tag(), List.of()))
                .hasSizeGreaterThan(500)
                .extracting(sentence -> folded(sentence.text()))
                .filteredOn(phrases::contains)
                .isEmpty();
    }

    @Test
    void refusesNothingOnlyBecauseItIsNamedLikeAVerb() {
        assertThat(PROCESSOR.process("Did the job CANCEL run today?", null).intent())
                .isNotEqualTo(Intent.MANAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it would be good if LOAD_PRICES did not run tonight",
                "seria melhor que o LOAD_PRICES não rodasse hoje à noite",
                "no quiero que LOAD_PRICES corra hoy",
                "schedule LOAD_PRICES for 5 pm",
                "update the deadline of LOAD_PRICES"
            })
    void whatIsPlannedOrKeptFromRunningIsAWish(String text) {
        assertThat(PROCESSOR.process(text, null).intent()).isEqualTo(Intent.MANAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schedule of LOAD_PRICES",
                "release notes of LOAD_PRICES",
                "I need to know why LOAD_PRICES did not run",
                "don't run LOAD_PRICES"
            })
    void nounsReasonsAndRefusalsAreNone(String text) {
        assertThat(PROCESSOR.process(text, null).intent()).isNotEqualTo(Intent.MANAGE);
    }

    @AfterAll
    static void report() {
        System.out.printf(
                "%-8s %10s %8s %10s %8s %8s%n", "wishes", "sentences", "declined", "unseen", "false", "others");
        SENTENCES.forEach((tag, all) -> System.out.printf(
                "%-8s %10d %8.3f %10.3f %8.3f %8.3f%n",
                tag,
                all.size(),
                share(tag, Sentence::isWish, WishesTest::isDeclined),
                share(tag, sentence -> sentence.isWish() && !sentence.forDevelopment(), WishesTest::isDeclined),
                share(tag, sentence -> !sentence.isWish(), WishesTest::isDeclined),
                share(tag, WishesTest::isLabelledOtherwise, WishesTest::isUnderstood)));
        SENTENCES.values().stream()
                .flatMap(Collection::stream)
                .filter(Sentence::forDevelopment)
                .filter(sentence -> sentence.isWish() != isDeclined(sentence))
                .forEach(sentence -> System.out.println(sentence.label() + ": " + sentence.text()));
    }

    private static boolean isDeclined(Sentence sentence) {
        return PROCESSOR.process(sentence.text(), null).intent() == Intent.MANAGE;
    }

    private static boolean isLabelledOtherwise(Sentence sentence) {
        return !sentence.isWish() && !sentence.label().equals("OTHER");
    }

    private static boolean isUnderstood(Sentence sentence) {
        return PROCESSOR.process(sentence.text(), null).intent() == Intent.valueOf(sentence.label());
    }

    private static double share(String tag, Predicate<Sentence> of, Predicate<Sentence> right) {
        return SENTENCES.getOrDefault(tag, List.of()).stream()
                .filter(of)
                .mapToInt(sentence -> right.test(sentence) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
