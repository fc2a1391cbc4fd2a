package io.resync.knowledge;

import io.resync.Language;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A document of the knowledge base, without its text.
 *
 * @param id what it is cited by, as {@code RB-017}; not blank
 * @param title its title
 * @param version its version, as written by its author
 * @param approved when it was approved; null for a text nobody approved
 * @param owner who answers for what it describes; null where it names nobody
 * @param tags words it was filed under, in lower case
 * @param language the language it is written in
 */
public record Document(
        String id,
        String title,
        String version,
        @Nullable LocalDate approved,
        @Nullable String owner,
        Set<String> tags,
        Language language) {
    /** Refuses a blank id and keeps an own copy of the tags, in a fixed order. */
    public Document {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a document has an id, got a blank one");
        }
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }
}
