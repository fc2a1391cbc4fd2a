package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** One kind of filter of the first generation: what each of its fields asks of an object. All fields must hold. */
record V1Filter(String name, Map<String, Field> fields) {
    /** Takes what the filter wants and the object. */
    interface Field extends BiPredicate<JsonNode, JsonNode> {}

    /** A text with {@code *}, {@code @} and {@code ?}. */
    static Field name(String pointer) {
        return (wanted, object) -> OqlValues.pattern(wanted.asText().replace('*', '@'))
                .matcher(object.at(pointer).asText())
                .matches();
    }

    static Field is(String pointer) {
        return (wanted, object) -> OqlValues.equal(wanted, object.at(pointer));
    }

    /** Any of a list. */
    static Field in(String pointer) {
        return (wanted, object) -> StreamSupport.stream(wanted.spliterator(), false)
                .anyMatch(one -> one.asText().equals(object.at(pointer).asText()));
    }

    /** From {@code rangeStart} to {@code rangeEnd}, both included and either absent; an object without a value is outside. */
    static Field range(String pointer) {
        return (wanted, object) -> {
            var value = object.at(pointer);
            var from = wanted.path("rangeStart");
            var to = wanted.path("rangeEnd");
            return !value.isMissingNode()
                    && (from.isMissingNode() || OqlValues.compare(value, from) >= 0)
                    && (to.isMissingNode() || OqlValues.compare(value, to) <= 0);
        };
    }

    /** Expects the inner {@code filters} object. */
    Predicate<JsonNode> parse(JsonNode filters) {
        Predicate<JsonNode> condition = object -> true;
        for (var filter : filters.properties()) {
            if (!filter.getKey().equals(name)) {
                throw new RefusedException(400, "there is no filter '" + filter.getKey() + "' here; expected " + name);
            }
            condition = condition.and(ofFields(filter.getValue()));
        }
        return condition;
    }

    /** Expects the fields themselves. */
    Predicate<JsonNode> ofFields(JsonNode wanted) {
        Predicate<JsonNode> condition = object -> true;
        for (var entry : wanted.properties()) {
            var field = field(entry.getKey());
            condition = condition.and(object -> field.test(entry.getValue(), object));
        }
        return condition;
    }

    private Field field(String key) {
        return Optional.ofNullable(fields.get(key))
                .orElseThrow(() -> new RefusedException(
                        400,
                        name + " has no field '" + key + "' here; expected one of " + new TreeSet<>(fields.keySet())));
    }
}
