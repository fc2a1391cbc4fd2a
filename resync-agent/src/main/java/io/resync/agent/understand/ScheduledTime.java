package io.resync.agent.understand;

import org.jspecify.annotations.Nullable;

/** The scheduled time in a job's key, as {@code (0330 11/20/26)}: always month, day, year. */
final class ScheduledTime {
    /** With its brackets. */
    static final int LENGTH = 15;

    private static final String SHAPE = "(0000 00/00/00)";

    private ScheduledTime() {}

    /** The time that a text ends with, without brackets, or null. */
    static @Nullable String endOf(String text) {
        int start = text.length() - LENGTH;
        return start >= 0 && isAt(text, start) ? text.substring(start + 1, text.length() - 1) : null;
    }

    static boolean isOne(String time) {
        return time.length() == LENGTH - 2 && isAt("(" + time + ")", 0);
    }

    static boolean isAt(String text, int start) {
        if (start + LENGTH > text.length()) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char expected = SHAPE.charAt(i);
            char found = text.charAt(start + i);
            if (expected == '0' ? !NameRules.isDigit(found) : found != expected) {
                return false;
            }
        }
        return true;
    }
}
