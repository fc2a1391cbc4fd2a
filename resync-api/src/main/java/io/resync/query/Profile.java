package io.resync.query;

import io.resync.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What is known about who asks. It decides where a text alone does not.
 *
 * @param language the asker's own; it decides for texts that mix languages or tell none. Null where it is not known
 * @param zone where the asker's clock stands: "yesterday" and "at 4" are meant by it
 */
public record Profile(@Nullable Language language, ZoneId zone) {
    /** Nothing is known; times are read by the engine's clock where an answer is wanted of it, else as UTC. */
    public static final Profile UNKNOWN = new Profile(null, ZoneOffset.UTC);
}
