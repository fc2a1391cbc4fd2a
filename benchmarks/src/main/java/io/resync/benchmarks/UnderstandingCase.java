package io.resync.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.Language;
import io.resync.query.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A labelled text: a line of the file. What a line does not say is not scored.
 *
 * @param text what is asked
 * @param language its language: a tag
 * @param intent its intent, by its code
 * @param queryType its kind, by its code
 * @param route the way it goes
 * @param declined whether it is declined
 * @param entities all that it names
 */
record UnderstandingCase(
        String text,
        String language,
        @Nullable String intent,
        @JsonProperty("query_type") @Nullable String queryType,
        @Nullable String route,
        @Nullable Boolean declined,
        @Nullable List<Label> entities) {
    UnderstandingCase {
        Objects.requireNonNull(text, "text is missing");
        if (Language.of(Objects.requireNonNull(language, "language is missing")).isEmpty()) {
            throw new IllegalArgumentException("language is a tag that Resync speaks, got " + language);
        }
    }

    /** An entity; a place that is not given fits any. */
    record Label(
            String type,
            String text,
            @Nullable Integer start,
            @Nullable Integer end) {
        Label {
            Objects.requireNonNull(type, "type of an entity is missing");
            Objects.requireNonNull(text, "text of an entity is missing");
        }

        boolean fits(Entity entity) {
            return entity.type().code().equals(type)
                    && entity.text().equals(text)
                    && (start == null || start == entity.start())
                    && (end == null || end == entity.end());
        }
    }

    /** Whether these are just the entities that it names: none missing, none more. */
    boolean isExactly(List<Entity> found) {
        var left = new ArrayList<>(found);
        var labels = entities == null ? List.<Label>of() : entities;
        return labels.stream().allMatch(label -> removeFirst(left, label)) && left.isEmpty();
    }

    private static boolean removeFirst(List<Entity> left, Label label) {
        for (int i = 0; i < left.size(); i++) {
            if (label.fits(left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
