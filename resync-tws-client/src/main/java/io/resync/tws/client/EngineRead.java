package io.resync.tws.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask the engine.
 *
 * @param api which generation of its API to ask
 * @param path the path below that API's root, encoded
 * @param query parameters, not encoded
 * @param headers what to send besides the credentials
 * @param kind what is expected back
 * @param filter JSON to send along, or null; the first generation takes its filters in a body
 * @param answer how to read what comes back
 * @param <T> kind of value
 */
record EngineRead<T>(
        Api api,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        Kind kind,
        @Nullable String filter,
        Answer<T> answer) {
    /** Keeps sorted copies, so that the same question is always put in the same words. */
    EngineRead {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** A read of the second generation. */
    EngineRead(String path, Map<String, String> query, Map<String, String> headers, Kind kind, Body<T> body) {
        this(Api.SECOND, path, query, headers, kind, null, (stream, told) -> body.read(stream));
    }

    /** Where a generation of the API lies below the engine's context. */
    enum Api {
        FIRST("", " (V1)"),
        SECOND("api/v2/", "");

        private final String root;
        private final String mark;

        Api(String root, String mark) {
            this.root = root;
            this.mark = mark;
        }

        String root() {
            return root;
        }
    }

    /** What an answer consists of. */
    enum Kind {
        JSON("application", "json"),
        /** Can hold secrets: nothing of it is shown, whatever came. */
        CONFIDENTIAL("application", "json"),
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

    /** Turns a body with its headers into a value: the first generation tells there where a list goes on. */
    interface Answer<T> {
        T read(InputStream body, Headers headers) throws IOException;
    }

    boolean confidential() {
        return kind == Kind.CONFIDENTIAL;
    }

    String method() {
        return filter == null ? "GET" : "POST";
    }

    /** The form in which the answer comes: the first generation packs logs, too, into JSON. */
    Kind form() {
        return api == Api.FIRST ? Kind.JSON : kind;
    }

    /** Says, for people, where an answer came from. */
    String source() {
        return path + api.mark;
    }

    /** For messages: with the filter, which says what was asked, but no address and no header. */
    @Override
    public String toString() {
        var asked = filter == null ? query.get("oql") : Excerpt.of(filter, 300);
        return method() + " " + path + (asked == null ? "" : " (" + asked + ")");
    }
}
