package io.resync.rag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SectionsTest {
    @Test
    void namesASectionByTheHeadingsAboveIt() {
        var sections = Sections.of("""
                # Disk full

                Read this first.

                ## Recovery
                Two steps.
                ### Step 1
                Look.
                ### Step 2 ###
                Free space.

                ## Afterwards
                Write it down.
                """, "Disk full");

        assertThat(sections)
                .containsExactly(
                        new Section("", "Read this first."),
                        new Section("Recovery", "Two steps."),
                        new Section("Recovery > Step 1", "Look."),
                        new Section("Recovery > Step 2", "Free space."),
                        new Section("Afterwards", "Write it down."));
    }

    @Test
    void takesAFirstHeadingWithMoreThanTheTitleForTheTitle() {
        assertThat(Sections.of("# RB-017: DISK FULL\ntext", "Disk full")).containsExactly(new Section("", "text"));
    }

    @Test
    void keepsTopHeadingsThatAreNotTheTitle() {
        assertThat(Sections.of("# Symptoms\na\n# Recovery\nb\n## Disk full\nc", "Disk full"))
                .containsExactly(
                        new Section("Symptoms", "a"),
                        new Section("Recovery", "b"),
                        new Section("Recovery > Disk full", "c"));
    }

    @Test
    void leavesTheBranchWhenAHigherHeadingFollowsASkippedLevel() {
        assertThat(Sections.of("#### Deep\na\n## Up\nb\n###### Down\nc", "T"))
                .containsExactly(new Section("Deep", "a"), new Section("Up", "b"), new Section("Up > Down", "c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n# no heading\n```",
                "```bash\n# no heading\n```",
                "~~~\n# no heading\n```\n# nor this\n~~~",
                "````\n```\n# no heading\n````",
                "- item\n    ```\n# no heading\n    ```",
                "```\n# never closed",
                "#hashtag",
                "####### seven",
                "    # indented code",
                "\\# escaped",
                "Heading of the other kind\n=====",
                "Heading of the other kind\n---"
            })
    void leavesAsTextWhatIsNoHeading(String text) {
        assertThat(Sections.of("## A\n" + text, "T")).extracting(Section::path).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## B", "   ## B", "##\tB  ", "## B ##", "## B #####   "})
    void knowsAHeadingHoweverItIsWritten(String heading) {
        assertThat(Sections.of(heading + "\ntext", "T")).containsExactly(new Section("B", "text"));
    }

    @Test
    void readsCodeInOneLineAsText() {
        assertThat(Sections.of("```code``` in a line\n## B\ntext", "T"))
                .extracting(Section::path)
                .containsExactly("", "B");
    }

    @Test
    void keepsAHeadingWithNothingBelowAsItsOwnText() {
        assertThat(Sections.of("## Never restart the agent\n## Steps\n### One\na", "T"))
                .containsExactly(
                        new Section("Never restart the agent", "Never restart the agent"),
                        new Section("Steps > One", "a"));
    }

    @Test
    void keepsTheIndentOfTheFirstLine() {
        assertThat(Sections.of("## A\n\n    code\n\n", "T")).containsExactly(new Section("A", "    code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# x # ", "#", " ", "`", "~~~", "1. ", "\n", "## a\n", "- "})
    void readsALongTextInReasonableTime(String repeated) throws UnreadableDocumentException {
        var text = repeated.repeat(200_000 / repeated.length()) + "x";

        assertThat(MarkdownDocument.parse(Runbooks.document("A", "T", text)).passages())
                .isNotEmpty();
    }
}
