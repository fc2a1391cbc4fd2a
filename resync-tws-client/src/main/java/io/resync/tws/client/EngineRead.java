package io.resync.tws.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing to ask the engine.
 *
 * @param path the path below the API's root, encoded
 * @param query parameters, not encoded
 * @param headers what to send besides the credentials
 * @param kind what is expected back
 * @param body how to read it
 * @param <T> kind of value
 */
record EngineRead<T>(String path, Map<String, String> query, Map<String, String> headers, Kind kind, Body<T> body) {
    /** Keeps sorted copies, so that the same question is always put in the same words. */
    EngineRead {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** What an answer consists of. */
    enum Kind {
        JSON("application", "json"),
        LOG("text", "plain");

        private final String type;
        private final String subtype;

        Kind(String type, String subtype) {
            this.type = type;
            this.subtype = subtype;
        }

        String mediaType() {
            return type + "/" + subtype;
        }

        boolean matches(String otherType, String otherSubtype) {
            return type.equals(otherType) && subtype.equals(otherSubtype);
        }
    }

    /** Turns a body into a value. */
    interface Body<T> {
        T read(InputStream body) throws IOException;
    }

    /** For messages: with the filter, which says what was asked, but no address and no header. */
    @Override
    public String toString() {
        var oql = query.get("oql");
        return "GET " + path + (oql == null ? "" : " (" + oql + ")");
    }
}
