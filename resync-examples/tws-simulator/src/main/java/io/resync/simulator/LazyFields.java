package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an object that are made when somebody looks. A filter reads a few fields of each of many objects; only those that
 * go into an answer are made whole. What was read one by one is not kept, so that memory does not grow with the plan.
 */
final class LazyFields extends AbstractMap<String, JsonNode> {
    /** An object that can be made whole, or some of its fields alone. */
    interface Source {
        ObjectNode whole();

        /** The same as in the whole; empty of fields that are not made alone. */
        Optional<JsonNode> part(String field);
    }

    private final Source source;
    private @Nullable Map<String, JsonNode> fields;

    private LazyFields(Source source) {
        this.source = source;
    }

    static ObjectNode node(Source source) {
        return new ObjectNode(JsonNodeFactory.instance, new LazyFields(source));
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object field) {
        if (fields != null) {
            return fields.get(field);
        }
        var name = String.valueOf(field);
        return source.part(name).orElseGet(() -> source.whole().get(name));
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return get(field) != null;
    }

    @Override
    public @Nullable JsonNode put(String field, JsonNode value) {
        return all().put(field, value);
    }

    @Override
    public @Nullable JsonNode remove(@Nullable Object field) {
        return all().remove(field);
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return all().entrySet();
    }

    private Map<String, JsonNode> all() {
        if (fields == null) {
            fields = new LinkedHashMap<>();
            for (var field : source.whole().properties()) {
                fields.put(field.getKey(), field.getValue());
            }
        }
        return fields;
    }
}
