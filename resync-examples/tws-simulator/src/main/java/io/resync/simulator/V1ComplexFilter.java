package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Filters of the first generation joined by AND or OR, each perhaps turned round, and such groups within groups. */
final class V1ComplexFilter {
    private static final String GROUPS = "complexFilters";
    private final V1Filter filter;
    private final String list;

    private V1ComplexFilter(V1Filter filter) {
        this.filter = filter;
        list = filter.name().replaceFirst("Filter$", "ComplexFilter");
    }

    static Predicate<JsonNode> parse(V1Filter filter, JsonNode complexFilters) {
        return new V1ComplexFilter(filter).group(complexFilters);
    }

    private Predicate<JsonNode> group(JsonNode group) {
        group.fieldNames().forEachRemaining(this::check);
        var parts = new ArrayList<Predicate<JsonNode>>();
        group.path(list).forEach(part -> parts.add(condition(part)));
        group.path(GROUPS).forEach(inner -> parts.add(group(inner)));
        return joined(group.path("operator").asText(), parts);
    }

    private void check(String key) {
        if (!List.of("operator", list, GROUPS).contains(key)) {
            throw new RefusedException(
                    400, "complexFilters have no '" + key + "' here; expected operator, " + list + " or " + GROUPS);
        }
    }

    private Predicate<JsonNode> condition(JsonNode part) {
        var condition = filter.ofFields(part.path("filter"));
        return part.path("notOperator").asBoolean() ? condition.negate() : condition;
    }

    private static Predicate<JsonNode> joined(String operator, List<Predicate<JsonNode>> parts) {
        return switch (operator) {
            case "AND" -> object -> parts.stream().allMatch(part -> part.test(object));
            case "OR" -> object -> parts.stream().anyMatch(part -> part.test(object));
            default ->
                throw new RefusedException(
                        400, "there is no operator '" + operator + "' of complexFilters; expected AND or OR");
        };
    }
}
