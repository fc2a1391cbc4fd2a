package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A filter that was read: which objects, in which order. */
record Oql(Predicate<JsonNode> condition, List<Comparator<JsonNode>> order) {
    Oql {
        order = List.copyOf(order);
    }

    /** Without an order, as the plan has them. */
    List<ObjectNode> select(List<ObjectNode> objects) {
        var matching = objects.stream().filter(condition);
        return order.stream()
                .reduce(Comparator::thenComparing)
                .map(matching::sorted)
                .orElse(matching)
                .toList();
    }
}
