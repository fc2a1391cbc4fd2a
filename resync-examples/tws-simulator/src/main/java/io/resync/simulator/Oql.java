package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A filter that was read: which objects, in which order. */
record Oql(Predicate<JsonNode> condition, List<Sort> order) {
    Oql {
        order = List.copyOf(order);
    }

    /** By one field; objects without it come last in ascending order. */
    record Sort(String field, boolean descending) {
        int compare(Optional<JsonNode> left, Optional<JsonNode> right) {
            var ascending = left.isPresent() && right.isPresent()
                    ? OqlValues.compare(left.get(), right.get())
                    : Boolean.compare(left.isEmpty(), right.isEmpty());
            return descending ? Integer.compare(0, ascending) : ascending;
        }
    }

    /** With its values to sort by, so that each is looked up once. */
    private record Keyed(ObjectNode object, List<Optional<JsonNode>> keys) {}

    /** Without an order, as the plan has them. */
    List<ObjectNode> select(List<ObjectNode> objects) {
        var matching = objects.stream().filter(condition);
        if (order.isEmpty()) {
            return matching.toList();
        }
        return matching.map(this::keyed)
                .sorted((left, right) -> compare(left.keys(), right.keys()))
                .map(Keyed::object)
                .toList();
    }

    private Keyed keyed(ObjectNode object) {
        var keys = new ArrayList<Optional<JsonNode>>(order.size());
        for (var sort : order) {
            keys.add(OqlValues.at(object, sort.field()).findFirst());
        }
        return new Keyed(object, keys);
    }

    private int compare(List<Optional<JsonNode>> left, List<Optional<JsonNode>> right) {
        for (int i = 0; i < order.size(); i++) {
            var compared = order.get(i).compare(left.get(i), right.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
