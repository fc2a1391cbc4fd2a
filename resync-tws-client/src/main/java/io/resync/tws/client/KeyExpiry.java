package io.resync.tws.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Until when an API key says that it is valid. Only read, not verified: whether the key is good is for the engine to say. */
final class KeyExpiry {
    private static final JsonFactory JSON = new JsonFactory();

    private KeyExpiry() {}

    /** Empty where the key names no end, or is not a JSON web token at all. */
    static Optional<Instant> of(Credentials credentials) {
        return credentials instanceof Credentials.ApiKey key ? of(key.token()) : Optional.empty();
    }

    private static Optional<Instant> of(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try (var claims = JSON.createParser(Base64.getUrlDecoder().decode(parts[1]))) {
            return end(claims);
        } catch (IOException | IllegalArgumentException e) { // not a token of the documented form: it names no end
            return Optional.empty();
        }
    }

    private static Optional<Instant> end(JsonParser claims) throws IOException {
        claims.nextToken();
        while (claims.nextToken() == JsonToken.FIELD_NAME) {
            var name = claims.currentName();
            var value = claims.nextToken();
            if (name.equals("exp") && value.isNumeric()) {
                return Optional.of(Instant.ofEpochMilli(Math.round(claims.getDoubleValue() * 1000)));
            }
            claims.skipChildren();
        }
        return Optional.empty();
    }
}
