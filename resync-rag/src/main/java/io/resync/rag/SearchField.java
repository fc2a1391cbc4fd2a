package io.resync.rag;

import io.resync.Language;
import io.resync.knowledge.Passage;
import java.util.TreeSet;

/**
 * A field of prose. Each language has its own, read by that language's analyzer. Their scores add up, so a word in title
 * and text counts twice; what heads a text weighs a little more than the text. More than a little ranked worse on
 * a public question set in which many passages share a title.
 */
enum SearchField {
    TITLE(1.2f),
    SECTION(1.2f),
    TAGS(1.2f),
    TEXT(1);

    /** Whole identifiers, in any language; see {@link Identifiers}. */
    static final String NAMES = "names";

    static final float NAMES_WEIGHT = 3;

    private final float weight;

    SearchField(float weight) {
        this.weight = weight;
    }

    /** By what its score is multiplied. */
    float weight() {
        return weight;
    }

    String of(Passage passage) {
        return switch (this) {
            case TITLE -> passage.document().title();
            case SECTION -> passage.section();
            case TAGS -> String.join(" ", new TreeSet<>(passage.document().tags()));
            case TEXT -> passage.text();
        };
    }

    String in(Language language) {
        return name() + "." + language.tag();
    }
}
