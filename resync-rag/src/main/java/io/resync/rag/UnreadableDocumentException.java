package io.resync.rag;

/** One file that cannot be taken in. */
final class UnreadableDocumentException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;

    private final String reason;

    UnreadableDocumentException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What was found and what is expected, for people. */
    String reason() {
        return reason;
    }

    /** What a file says, fit for a message: one line, and not a long one. */
    static String quoted(String found) {
        var line = found.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? '"' + line + '"' : '"' + line.substring(0, LONGEST_QUOTE) + "…\"";
    }
}
