package io.resync.agent.understand;

import io.resync.query.EntityType;
import org.jspecify.annotations.Nullable;

/** A name that says where it belongs: {@code STREAM.NAME}, {@code WS#STREAM.NAME}, {@code WS#STREAM}. */
final class QualifiedName {
    private static final int SHORTEST_TELLING_PART = 3;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_STREAM = 200;

    private QualifiedName() {}

    /** Whether it is one, and none of the other things that have a dot between letters. */
    static boolean isOne(String typed) {
        if (typed.length() > LONGEST) {
            return false;
        }
        if (typed.indexOf('#') > 0) {
            return isStream(typed) || isJob(typed);
        }
        return isDotted(typed) || ScheduledTime.endOf(typed) != null;
    }

    /** What it names: a job in full, or what a noun before it says, or else a job stream. */
    static EntityType type(Token token, @Nullable Concept noun) {
        if (isJob(token.text())) {
            return EntityType.JOB;
        }
        var said = noun == null ? null : Announcements.type(noun);
        return said == null || said.equals(EntityType.WORKSTATION) ? EntityType.JOB_STREAM : said;
    }

    /** Whether a path of folders ends in a name that such a thing can have. */
    static boolean isPath(String typed, EntityType type) {
        return type.equals(EntityType.JOB) ? isJob(typed) : NameRules.isPath(typed, NameRules.LONGEST_OTHER);
    }

    private static boolean isJob(String typed) {
        return JobReference.parse(typed).isPresent();
    }

    /** Whether what stands there can be a stream, with or without its workstation. Looks at short texts only. */
    static boolean isPossibleStream(String text, int start, int end) {
        if (end - start > LONGEST_STREAM) {
            return false;
        }
        var typed = text.substring(start, end);
        return typed.indexOf('#') > 0
                ? isStream(typed)
                : NameRules.isUpper(typed) && NameRules.isPath(typed, NameRules.LONGEST_OTHER);
    }

    private static boolean isStream(String typed) {
        int hash = typed.indexOf('#');
        var stream = typed.substring(hash + 1);
        var scheduled = ScheduledTime.endOf(stream);
        var name = scheduled == null ? stream : stream.substring(0, stream.length() - ScheduledTime.LENGTH);
        return NameRules.isPath(typed.substring(0, hash), NameRules.LONGEST_OTHER)
                && NameRules.isPath(name, NameRules.LONGEST_OTHER);
    }

    private static boolean isDotted(String typed) {
        return typed.indexOf('.') > 0
                && (NameRules.isUpper(typed) || areJoined(typed))
                && JobReference.parse(typed)
                        .filter(job -> isTelling(job.name()) || isTelling(String.valueOf(job.jobStream())))
                        .isPresent();
    }

    /** {@code contab_d.carga_stg}: underscores on both sides tell a name in small letters from a file. */
    private static boolean areJoined(String typed) {
        int dot = typed.indexOf('.');
        return dot == typed.lastIndexOf('.')
                && NameRules.isJoined(typed.substring(0, dot))
                && NameRules.isJoined(typed.substring(dot + 1));
    }

    /** Long enough not to be an abbreviation, as in {@code U.S}. */
    private static boolean isTelling(String part) {
        return part.length() >= SHORTEST_TELLING_PART;
    }
}
