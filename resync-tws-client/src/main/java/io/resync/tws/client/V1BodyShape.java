package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Which fields the body of a query may hold, at every depth.
 *
 * @param required the object that must be there, as a path with slashes
 * @param allowed paths of all fields
 */
record V1BodyShape(String required, Set<Pattern> allowed) implements V1Body {
    private static final int MOST_BYTES = 64 << 10;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public Optional<String> objection(@Nullable RequestBody body) {
        try {
            if (body == null || body.contentLength() < 0 || body.contentLength() > MOST_BYTES) {
                return Optional.of("its body must be a filter of up to " + MOST_BYTES + " bytes");
            }
            var fields = fields(body);
            return fields.contains(required) && fields.stream().allMatch(this::allows)
                    ? Optional.empty()
                    : Optional.of("its body is not a filter on the list: it holds " + fields);
        } catch (IOException e) {
            return Optional.of("its body cannot be read: " + e.getMessage());
        }
    }

    private boolean allows(String field) {
        return allowed.stream().anyMatch(pattern -> pattern.matcher(field).matches());
    }

    private static Set<String> fields(RequestBody body) throws IOException {
        var fields = new TreeSet<String>();
        var bytes = new Buffer();
        body.writeTo(bytes);
        try (var json = JSON.createParser(bytes.inputStream())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no object");
            }
            collect(json, fields);
            if (json.nextToken() != null) {
                throw new IOException("something follows the object");
            }
        }
        return fields;
    }

    private static void collect(JsonParser json, Set<String> fields) throws IOException {
        for (int depth = 1; depth > 0; ) {
            var token = json.nextToken();
            if (token == null) {
                throw new IOException("it is cut off");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.FIELD_NAME) {
                fields.add(json.getParsingContext().pathAsPointer().toString().substring(1));
            }
        }
    }
}
