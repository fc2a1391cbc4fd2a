package io.resync.tws.client;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One of few bodies, letter by letter.
 *
 * @param texts the bodies
 */
record V1FixedBody(Set<String> texts) implements V1Body {
    private static final int MOST_BYTES = 100;

    @Override
    public Optional<String> objection(@Nullable RequestBody body) {
        try {
            return body != null && texts.contains(text(body))
                    ? Optional.empty()
                    : Optional.of("its body must be one of " + texts);
        } catch (IOException e) {
            return Optional.of("its body cannot be read: " + e.getMessage());
        }
    }

    private static String text(RequestBody body) throws IOException {
        var bytes = new Buffer();
        if (body.contentLength() <= MOST_BYTES) {
            body.writeTo(bytes);
        }
        return bytes.readUtf8();
    }
}
