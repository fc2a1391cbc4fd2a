package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Which fields the body of a query may hold, at every depth. */
final class V1BodyShape implements V1Body {
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_REMEMBERED = 200;
    private static final int LONGEST_REMEMBERED = 1 << 10;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String required;
    private final Set<Pattern> allowed;
    private final Field root = new Field("");

    /** Bodies that may leave: the same questions are asked again and again, and equal bytes hold equal fields. */
    private final Cache<ByteString, Boolean> good = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    /**
     * A shape.
     *
     * @param required the object that must be there, as a path with slashes
     * @param allowed paths of all fields
     */
    V1BodyShape(String required, Set<Pattern> allowed) {
        this.required = required;
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Optional<String> objection(@Nullable RequestBody body) {
        try {
            if (body == null || body.contentLength() < 0 || body.contentLength() > MOST_BYTES) {
                return Optional.of("its body must be a filter of up to " + MOST_BYTES + " bytes");
            }
            var bytes = new Buffer();
            body.writeTo(bytes);
            var text = bytes.readByteString();
            return good.getIfPresent(text) == null ? judge(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.of("its body cannot be read: " + e.getMessage());
        }
    }

    private Optional<String> judge(ByteString body) throws IOException {
        try (var json = JSON.createParser(body.toByteArray())) {
            var objection = objection(json);
            if (objection.isEmpty() && body.size() <= LONGEST_REMEMBERED) {
                good.put(body, true);
            }
            return objection;
        }
    }

    private Optional<String> objection(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("it is no object");
        }
        var walk = new Walk(json);
        walk.object(root);
        if (json.nextToken() != null) {
            throw new IOException("something follows the object");
        }
        return walk.complete ? Optional.empty() : Optional.of("its body is not a filter on the list: no " + required);
    }

    /** Through all fields of one body. */
    private final class Walk {
        private final JsonParser json;
        private boolean complete;

        Walk(JsonParser json) {
            this.json = json;
        }

        private void object(Field at) throws IOException {
            while (next() != JsonToken.END_OBJECT) {
                var field = at.below(json.currentName());
                if (field == null) {
                    throw new IOException("it holds " + at.path + json.currentName() + ", which is not on the list");
                }
                complete |= field.path.equals(required);
                value(next(), field);
            }
        }

        private void value(JsonToken token, Field at) throws IOException {
            if (token == JsonToken.START_OBJECT) {
                object(at);
            } else if (token == JsonToken.START_ARRAY) {
                int index = 0;
                for (var each = next(); each != JsonToken.END_ARRAY; each = next()) {
                    value(each, each.isStructStart() ? new Field(at.path + "/" + index) : at);
                    index++;
                }
            }
        }

        private JsonToken next() throws IOException {
            var token = json.nextToken();
            if (token == null) {
                throw new IOException("it is cut off");
            }
            return token;
        }
    }

    /** A field that is allowed, and which of those below it are; found out once. */
    private final class Field {
        private final String path;
        private final Map<String, Field> known = new ConcurrentHashMap<>();

        Field(String path) {
            this.path = path;
        }

        @Nullable
        Field below(String name) {
            var field = known.get(name);
            return field == null ? find(name) : field;
        }

        private @Nullable Field find(String name) {
            var whole = path.isEmpty() ? name : path + "/" + name;
            if (name.indexOf('/') >= 0
                    || allowed.stream().noneMatch(form -> form.matcher(whole).matches())) {
                return null;
            }
            var field = new Field(whole);
            if (known.size() < MOST_REMEMBERED) {
                known.put(name, field);
            }
            return field;
        }
    }
}
