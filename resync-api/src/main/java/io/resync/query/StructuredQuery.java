package io.resync.query;

import io.resync.Language;
import io.resync.tws.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question was understood.
 *
 * @param text the question as typed
 * @param language the language to answer in
 * @param intent what is wanted
 * @param confidence how sure that is; 0 to 1
 * @param entities what it names, in the order of the text, none twice at the same place
 * @param timeRange the part of time it asks about; null where it names none
 * @param selection what a list is to hold; {@link Selection#ANY_JOB} where no list is asked for
 * @param comparison what it holds something against; null where it does not
 * @param audience for whom it wants a text written; null where it wants none for others
 */
public record StructuredQuery(
        String text,
        Language language,
        Intent intent,
        double confidence,
        List<Entity> entities,
        @Nullable TimeRange timeRange,
        Selection selection,
        @Nullable Comparison comparison,
        @Nullable Audience audience) {
    /** Checks the confidence and keeps an own copy of the entities. */
    public StructuredQuery {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, got " + confidence);
        }
        entities = List.copyOf(entities);
    }

    /**
     * A query for no list in particular.
     *
     * @param text the question as typed
     * @param language the language to answer in
     * @param intent what is wanted
     * @param confidence how sure that is; 0 to 1
     * @param entities what it names, in the order of the text, none twice at the same place
     * @param timeRange the part of time it asks about; null where it names none
     */
    public StructuredQuery(
            String text,
            Language language,
            Intent intent,
            double confidence,
            List<Entity> entities,
            @Nullable TimeRange timeRange) {
        this(text, language, intent, confidence, entities, timeRange, Selection.ANY_JOB, null, null);
    }

    /**
     * A query without a time or a comparison.
     *
     * @param text the question as typed
     * @param language the language to answer in
     * @param intent what is wanted
     * @param confidence how sure that is; 0 to 1
     * @param entities what it names, in the order of the text, none twice at the same place
     */
    public StructuredQuery(String text, Language language, Intent intent, double confidence, List<Entity> entities) {
        this(text, language, intent, confidence, entities, null);
    }

    /**
     * The kind of question, by the public contract.
     *
     * @return the type that the intent makes
     */
    public QueryType queryType() {
        return intent.queryType();
    }

    /**
     * What the question names of one kind.
     *
     * @param type which kind
     * @return those entities, in the order of the text
     */
    public List<Entity> entities(EntityType type) {
        return entities.stream().filter(entity -> entity.type().equals(type)).toList();
    }
}
