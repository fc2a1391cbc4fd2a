package io.resync.agent.understand;

/** The engine's wildcards: {@code @} for any characters, {@code ?} for one. */
final class Wildcards {
    private Wildcards() {}

    /** Goes back to the last {@code @} only, so the time is bounded by the product of the lengths. */
    static boolean match(String pattern, String text) {
        int p = 0;
        int t = 0;
        int lastAny = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '@') {
                lastAny = p++;
                resume = t;
            } else if (p < pattern.length() && isOne(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (lastAny >= 0) {
                p = lastAny + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '@');
    }

    private static boolean isOne(char pattern, char c) {
        return pattern == '?' || pattern == c;
    }
}
