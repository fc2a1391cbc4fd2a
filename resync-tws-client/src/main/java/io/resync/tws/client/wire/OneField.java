package io.resync.tws.client.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The one field of an object that is of use. */
final class OneField<T> implements FieldReader<@Nullable T> {
    private final String wanted;
    private final Read<T> read;
    private @Nullable T value;

    OneField(String wanted, Read<T> read) {
        this.wanted = wanted;
        this.read = read;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        if (name.equals(wanted)) {
            value = read.from(json);
        } else {
            json.skip();
        }
    }

    @Override
    public @Nullable T value(Cursor json) {
        return value;
    }

    @Nullable
    T value() {
        return value;
    }

    /** Takes a value of the field's kind. */
    interface Read<T> {
        @Nullable
        T from(Cursor json) throws IOException;
    }
}
