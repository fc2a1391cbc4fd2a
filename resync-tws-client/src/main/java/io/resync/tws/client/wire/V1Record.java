package io.resync.tws.client.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One record of the journal: of whatever kind, it is an id, at most one moment, and texts. */
final class V1Record {
    private final Map<String, String> texts = new HashMap<>();
    private String id = "";
    private @Nullable Instant at;

    private V1Record() {}

    String id() {
        return id;
    }

    @Nullable
    Instant at() {
        return at;
    }

    /** Empty where the engine told none. */
    String text(String name) {
        return Objects.requireNonNullElse(texts.get(name), "");
    }

    /** The first of both that says something. */
    String text(String name, String otherwise) {
        return text(name).isBlank() ? text(otherwise) : text(name);
    }

    /** Takes every text: which of them matter is up to the kind. */
    static final class Reader<T> implements FieldReader<T> {
        private final V1Record record = new V1Record();
        private final Function<V1Record, T> kind;

        Reader(Function<V1Record, T> kind) {
            this.kind = kind;
        }

        @Override
        public void field(String name, Cursor json) throws IOException {
            if (name.equals("timestamp")) {
                record.at = json.utc();
                return;
            }
            var text = json.textIfAny();
            if (text != null) {
                record.texts.put(name, text);
            }
        }

        @Override
        public T value(Cursor json) throws IOException {
            record.id = json.id(record.texts.get("id"), "the id of a record");
            return kind.apply(record);
        }
    }
}
