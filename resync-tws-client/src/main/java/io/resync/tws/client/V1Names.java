package io.resync.tws.client;

import io.resync.tws.TimeRange;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and patterns as the port knows them, {@code @} for any run of characters and {@code ?} for one. */
final class V1Names {
    private V1Names() {}

    static Predicate<String> matching(@Nullable String pattern) {
        if (pattern == null) {
            return any -> true;
        }
        return Pattern.compile(pattern.chars()
                        .mapToObj(c -> c == '@' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining()))
                .asMatchPredicate();
    }

    /**
     * What is left to do here where the engine was asked by name: it knows no wildcard for one character. Whatever else it
     * finds under a name it finds by its own rules, as in folders, and these are not judged here.
     */
    static Predicate<String> left(@Nullable String pattern) {
        return exact(pattern) ? any -> true : matching(pattern);
    }

    /** Whether a moment is of that time. Where the engine tells none, it has itself found that it is. */
    static boolean within(@Nullable TimeRange time, @Nullable Instant moment) {
        return time == null || moment == null || time.contains(moment);
    }

    /** A folder or pattern, with a slash at its end or without. */
    static Predicate<String> folder(@Nullable String pattern) {
        var matching = matching(pattern == null ? null : Oql.requireName(pattern));
        return name -> matching.test(name)
                || matching.test(name.endsWith("/") ? name.substring(0, name.length() - 1) : name + "/");
    }

    /** Whether the engine can be asked for exactly this. */
    static boolean exact(@Nullable String pattern) {
        return pattern == null || pattern.indexOf('?') < 0;
    }

    /** Without the root folder, which the second generation writes before each name. */
    static @Nullable String withoutRoot(@Nullable String name) {
        return name != null && name.startsWith("/") && name.indexOf('/', 1) < 0 ? name.substring(1) : name;
    }
}
