package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/** Identifiers of the first generation: Base64 of names joined by semicolons, or those names themselves. */
record V1Ids(boolean base64) {
    static final V1Ids PLAIN = new V1Ids(false);

    /** As the header {@code Id-Encoding} asks, which 9.4 knows and ignores. */
    static V1Ids of(Call call, Level level) {
        return new V1Ids(!level.isAtLeast(Level.V10_1_1)
                || !call.header("Id-Encoding", "1").equals("0"));
    }

    String of(String... names) {
        var plain = String.join(";", names);
        return base64 ? encoded(plain) : plain;
    }

    String ofJob(JsonNode job) {
        return of(
                name(job.path("jobStreamWorkstation")),
                Ids.internal(job.path("jobStreamId").asText()),
                job.path("name").asText());
    }

    String ofStream(JsonNode stream) {
        return of(
                name(stream.path("workstation")), Ids.internal(stream.path("id").asText()));
    }

    /** The plain layout of an id in either layout. */
    static String plain(String id) {
        try {
            var plain = new String(Base64.getDecoder().decode(id), UTF_8);
            return encoded(plain).equals(id) ? plain : id;
        } catch (IllegalArgumentException e) {
            return id; // not encoded
        }
    }

    /** Whether an id, in either layout, names what has this one in the plain layout. */
    static boolean same(String id, String plain) {
        return id.equals(plain) || id.equals(encoded(plain));
    }

    /** Names of workstations come without the slash that the second generation puts before them. */
    static String name(JsonNode workstation) {
        return workstation.asText().replaceFirst("^/", "");
    }

    private static String encoded(String plain) {
        return Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
    }
}
