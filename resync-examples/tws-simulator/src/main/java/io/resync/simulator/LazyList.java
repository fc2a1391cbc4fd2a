package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Objects that are made when they are taken, each time anew. */
final class LazyList<T> extends AbstractList<ObjectNode> implements RandomAccess {
    private final List<T> items;
    private final Function<T, LazyFields.Source> source;
    private final Map<List<Oql.Sort>, List<T>> orders;

    LazyList(List<T> items, Function<T, LazyFields.Source> source) {
        this(items, source, new ConcurrentHashMap<>());
    }

    /** Expects a map that lives as long as the items do. */
    LazyList(List<T> items, Function<T, LazyFields.Source> source, Map<List<Oql.Sort>, List<T>> orders) {
        this.items = items;
        this.source = source;
        this.orders = orders;
    }

    @Override
    public ObjectNode get(int index) {
        return node(items.get(index));
    }

    private ObjectNode node(T item) {
        return LazyFields.node(source.apply(item));
    }

    /** All of them in an order by values that never change: sorted once for these items. */
    List<ObjectNode> inOrder(Oql oql) {
        var sorted = orders.computeIfAbsent(oql.order(), order -> oql.sorted(items.stream(), this::node));
        return new LazyList<>(sorted, source, orders);
    }

    @Override
    public int size() {
        return items.size();
    }
}
