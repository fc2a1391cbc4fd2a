package io.resync.tws.client;

import java.util.BitSet;
import java.util.stream.Stream;
import okhttp3.Request;

/** Takes what a request was signed with out of a text from outside: some pages repeat what they were asked. */
final class Secrets {
    /** So much of a secret is taken out wherever it stands: texts are cut off, and quoted in part. */
    private static final int PART = 8;

    private static final int SHORTEST = 4;
    private static final String MASK = "***";

    private Secrets() {}

    static String masked(String text, Request signed) {
        var hidden = new BitSet(text.length());
        of(signed).filter(secret -> secret.length() >= SHORTEST).forEach(secret -> hide(secret, text, hidden));
        if (hidden.isEmpty()) {
            return text;
        }
        var shown = new StringBuilder();
        for (int i = 0; i < text.length(); i = hidden.get(i) ? hidden.nextClearBit(i) : i + 1) {
            shown.append(hidden.get(i) ? MASK : text.charAt(i));
        }
        return shown.toString();
    }

    private static Stream<String> of(Request signed) {
        var authorization = String.valueOf(signed.header("Authorization"));
        var cookie = String.valueOf(signed.header("Cookie"));
        var basic = signed.tag(Credentials.Basic.class);
        return Stream.of(
                authorization.substring(authorization.indexOf(' ') + 1),
                cookie.substring(cookie.indexOf('=') + 1),
                basic == null ? "" : basic.password());
    }

    private static void hide(String secret, String text, BitSet hidden) {
        int length = Math.min(PART, secret.length());
        for (int begin = 0; begin + length <= secret.length(); begin++) {
            var part = secret.substring(begin, begin + length);
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                hidden.set(at, at + length);
            }
        }
    }
}
