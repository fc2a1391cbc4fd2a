package io.resync.knowledge;

import java.util.Set;

/**
 * What to look for.
 *
 * @param text words to find, in any of the languages; not blank
 * @param limit most passages to return; 1 to 100
 * @param tags only documents filed under all of these, in lower case; empty for no restriction
 */
public record KnowledgeQuery(String text, int limit, Set<String> tags) {
    /** Checks text and limit, and keeps an own copy of the tags. */
    public KnowledgeQuery {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a search needs words, got a blank text");
        }
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is 1 to 100, got " + limit);
        }
        tags = Set.copyOf(tags);
    }
}
