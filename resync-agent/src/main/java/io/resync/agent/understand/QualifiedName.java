package io.resync.agent.understand;

/** A name that says where it belongs: {@code STREAM.NAME}, {@code WS#STREAM.NAME}, {@code WS#STREAM}. */
final class QualifiedName {
    private static final int SHORTEST_TELLING_PART = 3;
    private static final int LONGEST = 2_000;

    private QualifiedName() {}

    /** Whether it is one, and none of the other things that have a dot between letters. */
    static boolean isOne(String typed) {
        if (typed.length() > LONGEST) {
            return false;
        }
        return typed.indexOf('#') > 0 ? isStream(typed) || isJob(typed) : isDotted(typed);
    }

    static boolean isJob(String typed) {
        return JobReference.parse(typed).isPresent();
    }

    private static boolean isStream(String typed) {
        int hash = typed.indexOf('#');
        return NameRules.isPath(typed.substring(0, hash), NameRules.LONGEST_OTHER)
                && NameRules.isPath(typed.substring(hash + 1), NameRules.LONGEST_OTHER);
    }

    private static boolean isDotted(String typed) {
        return typed.indexOf('.') > 0
                && NameRules.isUpper(typed)
                && JobReference.parse(typed)
                        .filter(job -> isTelling(job.name()) || isTelling(String.valueOf(job.jobStream())))
                        .isPresent();
    }

    /** Long enough not to be an abbreviation, as in {@code U.S}. */
    private static boolean isTelling(String part) {
        return part.length() >= SHORTEST_TELLING_PART;
    }
}
