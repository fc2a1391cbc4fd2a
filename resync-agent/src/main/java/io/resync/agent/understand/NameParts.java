package io.resync.agent.understand;

import io.resync.query.EntityType;
import io.resync.query.KnownName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a name is made of, in small letters.
 *
 * @param workstation before the hash, or null
 * @param stream before the last dot, without a scheduled time; or null
 * @param path the name with its folders, or null where it has none
 * @param name the name alone
 */
record NameParts(
        @Nullable String workstation,
        @Nullable String stream,
        @Nullable String path,
        String name) {
    static NameParts of(String typed) {
        var small = typed.toLowerCase(Locale.ROOT);
        int hash = small.indexOf('#');
        var rest = small.substring(hash + 1);
        int dot = rest.lastIndexOf('.');
        var last = withoutTime(rest.substring(dot + 1));
        int slash = last.lastIndexOf('/');
        return new NameParts(
                hash < 0 ? null : small.substring(0, hash),
                dot < 0 ? null : withoutTime(rest.substring(0, dot)),
                slash < 0 ? null : last,
                last.substring(slash + 1));
    }

    private static String withoutTime(String name) {
        return ScheduledTime.endOf(name) == null ? name : name.substring(0, name.length() - ScheduledTime.LENGTH);
    }

    /** Whether a known name of the same simple name can be what was typed. */
    boolean canMean(KnownName known) {
        var other = of(known.name());
        boolean jobOnly = stream != null && !known.type().equals(EntityType.JOB);
        boolean placeless = workstation != null && known.type().equals(EntityType.WORKSTATION);
        return !jobOnly
                && !placeless
                && fits(workstation, other.workstation)
                && fits(stream, other.stream)
                && fits(path, other.path);
    }

    /** What one side does not say fits anything; folders count where both sides have them. */
    private static boolean fits(@Nullable String typed, @Nullable String known) {
        if (typed == null || known == null) {
            return true;
        }
        boolean folders = typed.indexOf('/') >= 0 && known.indexOf('/') >= 0;
        return folders
                ? withoutRoot(typed).equals(withoutRoot(known))
                : last(typed).equals(last(known));
    }

    private static String withoutRoot(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
