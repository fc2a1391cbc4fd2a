package io.resync.agent.log;

import java.util.regex.Pattern;

/** Hides what looks like a secret, before text from outside is kept, shown or sent. */
public final class Secrets {
    private static final String HIDDEN = "$1****";
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:password|passwd|pwd|senha|contraseña|secret|api[_-]?key|token|credential)\\w{0,16}\\s{0,4}[=:]\\s{0,4})"
                    + "(?:\"[^\"]{1,200}\"|'[^']{1,200}'|[^\\s,;&]{1,200})");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)\\b((?:basic|bearer)\\s{1,4})[a-z0-9+/=._~-]{8,4000}");
    private static final Pattern IN_ADDRESS = Pattern.compile("((?:://|\\b)[\\w.-]{1,64}[:/])[^\\s/@:]{1,128}(?=@)");

    private static final int LONGEST = 1_000;

    private Secrets() {}

    /**
     * Hides secrets in a line; what lies behind its first 1,000 characters goes, and an ellipsis says so.
     *
     * @param line any text
     * @return the same with each secret replaced by four stars
     */
    public static String mask(String line) {
        var shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        var named = NAMED.matcher(shown).replaceAll(HIDDEN);
        var authorized = AUTHORIZATION.matcher(named).replaceAll(HIDDEN);
        return IN_ADDRESS.matcher(authorized).replaceAll(HIDDEN);
    }
}
