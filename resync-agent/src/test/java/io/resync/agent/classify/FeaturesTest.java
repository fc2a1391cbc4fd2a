package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeaturesTest {
    @Test
    void takesWordsAndPairsAndTheEdgesOfTheText() {
        var features = Features.of("É tarde?", false);

        assertThat(texts(features, features.words()))
                .containsExactly("e", " e", "tarde", "e tarde", "?", "tarde ?", "? ");
    }

    @Test
    void takesRunsOfCharactersInsideAWordAndItsEdges() {
        var features = Features.of("oi tu", false);

        assertThat(texts(features, features.runs()))
                .containsExactly(" o", " oi", " oi ", "oi", "oi ", "i ", " t", " tu", " tu ", "tu", "tu ", "u ");
    }

    @Test
    void countsWhatOccursMoreThanOnce() {
        var words = Features.of("no no no", false).words();

        assertThat(words.size()).isEqualTo(4);
        assertThat(List.of(words.times(0), words.times(1), words.times(2), words.times(3)))
                .as("no, edge no, no no, no edge")
                .containsExactly(3, 1, 2, 1);
    }

    @Test
    void keepsTheOrderOfAPair() {
        var there = Features.of("up down", false).words();
        var back = Features.of("down up", false).words();

        assertThat(there.key(3)).as("the pair").isNotEqualTo(back.key(3));
    }

    @Test
    void findsNothingInATextWithoutWords() {
        assertThat(Features.of(" … ", false).words().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PAYROLL_D,A_A",
        "payroll_d,A_A",
        "WS1#JS.JOB,A#A",
        "AWSBHT001E,A9A",
        "SPAPP02,A9",
        "ABEND,abend",
        "iPhone6,iphone6",
        "2026,2026",
        "well-known,well known",
        "'(PAYROLL_D).',A_A",
        "a PAYROLL_D b,a A_A b"
    })
    void replacesANameByItsShape(String text, String read) {
        var words = Words.of(text, true);

        assertThat(words.text(0, words.length()).strip()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"PAYROLL_D,payroll_d", "SPAPP02,spapp02", "WS1#JS.JOB,ws1 js job"})
    void leavesNamesAsTheyAreUnlessTold(String text, String read) {
        var words = Words.of(text, false);

        assertThat(words.text(0, words.length()).strip()).isEqualTo(read);
    }

    private static List<String> texts(Features features, Keys keys) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            texts.add(features.text(keys.start(i), keys.end(i)));
        }
        return texts;
    }
}
