package io.resync.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlocksTest {
    private static final String LONG = "word ".repeat(20).strip();

    @Test
    void leavesAShortTextAlone() {
        assertThat(Blocks.parts("a\n\nb", 4)).containsExactly("a\n\nb");
    }

    @Test
    void cutsBetweenParagraphs() {
        assertThat(Blocks.parts("first one\nstill first\n\nsecond\n\nthird", 25))
                .containsExactly("first one\nstill first", "second\n\nthird");
    }

    @Test
    void cutsBetweenItems() {
        assertThat(Blocks.parts("- one\n- two\n* three\n+ four", 12))
                .containsExactly("- one\n- two", "* three", "+ four");
    }

    @Test
    void leavesAParagraphWholeHoweverLong() {
        assertThat(Blocks.parts(LONG + "\n" + LONG, 20)).containsExactly(LONG + "\n" + LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Do\n   more\n   and more\n",
                "1. Do\n\n   a paragraph of the step\n",
                "1. Do\nlazily continued\n",
                "1. Do\n   1. this\n   2. that\n",
                "1. Do\n- this\n- that\n",
                "1. Do\n\n```\ncode\n\n- of the step\n```\n",
                "1) Do\n\n    ```\n\n2. no step\n    ```\n"
            })
    void neverCutsInsideAStep(String step) {
        var next = "2. Next";

        assertThat(Blocks.parts("Before.\n\n" + step + next, 10))
                .containsExactly("Before.", step.stripTrailing(), next);
    }

    @Test
    void losesNothingOfTheText() {
        var text = "Intro\n\n1. one\n   two\n\n```\nx\n\ny\n```\n- a\n- b\n\nEnd " + LONG;

        for (int longest = 1; longest < text.length(); longest++) {
            assertThat(String.join("", Blocks.parts(text, longest)).replaceAll("\\s", ""))
                    .isEqualTo(text.replaceAll("\\s", ""));
        }
    }

    @Test
    void givesTheFirstPartOfALongListItsIntroduction() {
        assertThat(Blocks.parts("Steps:\n1. one\n2. two", 15)).isEqualTo(List.of("Steps:\n1. one", "2. two"));
    }
}
