package io.resync.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Objects that are made when they are taken, each time anew. */
final class LazyList<T> extends AbstractList<ObjectNode> implements RandomAccess {
    private final List<T> items;
    private final Function<T, LazyFields.Source> source;

    LazyList(List<T> items, Function<T, LazyFields.Source> source) {
        this.items = items;
        this.source = source;
    }

    @Override
    public ObjectNode get(int index) {
        return LazyFields.node(source.apply(items.get(index)));
    }

    @Override
    public int size() {
        return items.size();
    }
}
