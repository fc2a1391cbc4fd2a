package io.resync.rag;

/** Follows fenced code blocks down a Markdown text. A fence that nobody closes reaches to the end. */
final class CodeFence {
    private String open = "";

    /** Whether the next line belongs to a fenced block, the fences themselves included. */
    boolean covers(String line) {
        var text = line.strip();
        var fence = fence(text);
        if (!open.isEmpty()) {
            open = fence.startsWith(open) && fence.length() == text.length() ? "" : open;
            return true;
        }
        var inline = fence.startsWith("`") && text.indexOf('`', fence.length()) > 0;
        open = inline ? "" : fence;
        return !open.isEmpty();
    }

    private static String fence(String text) {
        var length = 0;
        while (length < text.length() && isMark(text.charAt(length)) && text.charAt(length) == text.charAt(0)) {
            length++;
        }
        return length < 3 ? "" : text.substring(0, length);
    }

    private static boolean isMark(char mark) {
        return mark == '`' || mark == '~';
    }
}
