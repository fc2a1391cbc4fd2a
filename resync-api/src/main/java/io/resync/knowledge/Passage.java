package io.resync.knowledge;

/**
 * A part of a document that fits a question.
 *
 * @param document where it stands
 * @param section the headings above it, as {@code Recovery > Step 2}; empty for text before the first heading
 * @param text the passage as written
 * @param score how well it fits: the index's raw score, greater is better, comparable within one search only
 */
public record Passage(Document document, String section, String text, double score) {
    /** Refuses a score that is no number. */
    public Passage {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a score is a finite number, got " + score);
        }
    }

    /**
     * What the passage is cited by.
     *
     * @return document id and section, as {@code RB-017#Recovery > Step 2}
     */
    public String id() {
        return section.isEmpty() ? document.id() : document.id() + "#" + section;
    }
}
