package io.resync.agent.codes;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A way in which codes are written.
 *
 * @param pattern what they look like
 * @param spelled how the catalogue writes what was matched
 */
record Notation(Pattern pattern, Function<MatchResult, String> spelled) {
    Notation(String regex, Function<MatchResult, String> spelled) {
        this(Pattern.compile(regex), spelled);
    }

    /** How the catalogue writes a code that is written so. */
    String spell(String code) {
        var matcher = pattern.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected " + pattern + ", got " + code);
        }
        return spelled.apply(matcher);
    }
}
