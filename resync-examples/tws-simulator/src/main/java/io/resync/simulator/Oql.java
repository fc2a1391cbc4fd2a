package io.resync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** The condition of a filter that has none. */
    static final Predicate<JsonNode> EVERY = object -> true;

    /** What a job is called as long as it is in the plan. */
    private static final Set<String> LASTING = Set.of("id", "name");

    /** With its values to sort by, so that each is looked up once. */
    private record Keyed<T>(T item, List<Optional<JsonNode>> keys) {}

    /** Without an order, as the plan has them. */
    List<ObjectNode> select(List<ObjectNode> objects) {
        if (order.isEmpty()) {
            return matching(objects);
        }
        return objects instanceof LazyList<?> list && isLasting()
                ? matching(list.inOrder(this))
                : sorted(objects.stream().filter(condition), object -> object);
    }

    private List<ObjectNode> matching(List<ObjectNode> objects) {
        return condition == EVERY ? objects : objects.stream().filter(condition).toList();
    }

    private boolean isLasting() {
        return order.size() == 1 && LASTING.contains(order.get(0).field());
    }

    /** In the order, and equal ones as they come. */
    <T> List<T> sorted(Stream<T> items, Function<T, ObjectNode> as) {
        return items.map(item -> new Keyed<>(item, keys(as.apply(item))))
                .sorted((left, right) -> compare(left.keys(), right.keys()))
                .map(Keyed::item)
                .toList();
    }

    private List<Optional<JsonNode>> keys(ObjectNode object) {
        var keys = new ArrayList<Optional<JsonNode>>(order.size());
        for (var sort : order) {
            keys.add(OqlValues.at(object, sort.field()).findFirst());
        }
        return keys;
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
