package io.resync.agent.classify;

/**
 * Finds identifiers in running text and tells their shape, so that a model learns that a name stands here and not which.
 * A name is a run without spaces that holds {@code _} or {@code #} between letters or digits, or has digits and no small
 * letter.
 */
final class Names {
    private static final String JOINERS = "_#.@/-$";

    private Names() {}

    /** Whether a run of letters, digits and joiners may begin here. */
    static boolean startsRun(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '_'));
    }

    /** Where the run that begins here ends, without the marks that close a sentence. */
    static int endOfRun(String text, int at) {
        int end = at;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                end = i + 1;
            } else if (JOINERS.indexOf(c) < 0) {
                break;
            }
        }
        return end;
    }

    /** The shape of the name in this run; empty if it is none. Upper case, so that no word can look like it. */
    static String shape(String text, int start, int end) {
        boolean small = false;
        boolean large = false;
        boolean digit = false;
        boolean underscore = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '#') {
                return "A#A";
            }
            underscore |= c == '_';
            small |= Character.isLowerCase(c);
            large |= Character.isUpperCase(c);
            digit |= Character.isDigit(c);
        }
        if (underscore) {
            return "A_A";
        }
        return digit && large && !small ? codeShape(text, start, end) : "";
    }

    /** {@code A9} for a name that ends in digits, {@code A9A} for a code as of messages. */
    private static String codeShape(String text, int start, int end) {
        return Character.isDigit(text.charAt(end - 1)) && Character.isLetter(text.charAt(start)) ? "A9" : "A9A";
    }
}
