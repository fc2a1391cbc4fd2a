package io.resync.rag;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.knowledge.Passage;
import org.junit.jupiter.api.Test;

final class MarkdownDocumentTest {
    private static final String LONG = "A long paragraph. ".repeat(50).strip();

    @Test
    void numbersThePartsOfALongSection() throws UnreadableDocumentException {
        var document = parse("## Recovery\n" + LONG + "\n\n" + LONG + "\n\n" + LONG);

        assertThat(document.passages())
                .extracting(Passage::id)
                .containsExactly("A#Recovery", "A#Recovery (2)", "A#Recovery (3)");
    }

    @Test
    void keepsIdsApartWhenHeadingsRepeat() throws UnreadableDocumentException {
        var document = parse("## Step (2)\na\n## Step\nb\n## Step\nc\n## Step\nd");

        assertThat(document.passages())
                .extracting(Passage::id)
                .containsExactly("A#Step (2)", "A#Step", "A#Step (3)", "A#Step (4)");
    }

    @Test
    void numbersThePartsOfTextWithoutAHeading() throws UnreadableDocumentException {
        var document = parse(LONG + "\n\n" + LONG);

        assertThat(document.passages()).extracting(Passage::id).containsExactly("A", "A#(2)");
    }

    private static MarkdownDocument parse(String body) throws UnreadableDocumentException {
        return MarkdownDocument.parse(Runbooks.document("A", "T", body));
    }
}
