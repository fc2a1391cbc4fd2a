package io.resync.tws.client.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of one object, in whatever order they come, then makes the value.
 *
 * @param <T> kind of the value
 */
interface FieldReader<T extends @Nullable Object> {
    /** Takes the field's value from the cursor, or skips it. Every field must do one of the two. */
    void field(String name, Cursor json) throws IOException;

    /** The value, once all fields were seen. */
    T value(Cursor json) throws IOException;
}
