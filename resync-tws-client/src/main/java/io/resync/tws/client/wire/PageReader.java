package io.resync.tws.client.wire;

import io.resync.tws.Page;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every list. Its {@code next} and {@code previous} are addresses as the engine sees itself, often on
 * another host: they are never followed, the offset says enough. No list is an empty one only where nothing is counted.
 */
final class PageReader<T> implements FieldReader<Page<T>> {
    private final Supplier<FieldReader<T>> items;
    private final int offset;
    private @Nullable Long count;
    private @Nullable List<T> results;

    PageReader(Supplier<FieldReader<T>> items, int offset) {
        this.items = items;
        this.offset = offset;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "count" -> count = json.longInteger();
            case "results" -> results = json.listOrNull(items);
            default -> json.skip();
        }
    }

    @Override
    public Page<T> value(Cursor json) throws IOException {
        boolean none = results == null && count != null && count == 0;
        return new Page<>(none ? List.of() : json.required(results, "results"), count == null ? -1 : count, offset);
    }
}
