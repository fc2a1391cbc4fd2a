package io.resync.tws.client;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Which values parameters and headers may have, as regular expressions; the ones for long texts are checked by hand, for speed. */
final class Forms {
    static final String ONE_LINE = "[^\\p{Cntrl}]{1,8000}";
    static final String PRINTABLE = "[ -~]{1,4000}";

    /** How the names of headers are written, by their usual spelling. */
    private static final Map<String, String> HEADER_NAMES = Stream.of(
                    "Accept",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Authorization",
                    "Connection",
                    "Content-Length",
                    "Content-Type",
                    "Cookie",
                    "Host",
                    "How-Many",
                    "User-Agent")
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> name.toLowerCase(Locale.ROOT)));

    private Forms() {}

    /** In small letters. */
    static String headerName(String sent) {
        var usual = HEADER_NAMES.get(sent);
        return usual == null ? sent.toLowerCase(Locale.ROOT) : usual;
    }

    static Predicate<String> of(String regex) {
        return switch (regex) {
            case ONE_LINE -> text -> text.length() <= 8_000 && isOneLine(text);
            case PRINTABLE -> text -> text.length() <= 4_000 && isPrintable(text);
            default -> Pattern.compile(regex).asMatchPredicate();
        };
    }

    static Map<String, Predicate<String>> of(Map<String, String> regexes) {
        return regexes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, form -> of(form.getValue())));
    }

    /** The first parameter that may not be there, not with its value, or not twice. */
    static Optional<String> parameterObjection(HttpUrl url, Map<String, Predicate<String>> allowed) {
        for (int i = 0, size = url.querySize(); i < size; i++) {
            var name = url.queryParameterName(i);
            var value = url.queryParameterValue(i);
            var form = allowed.get(name);
            if (form == null || value == null || !form.test(value) || isRepeated(url, i)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isRepeated(HttpUrl url, int last) {
        var name = url.queryParameterName(last);
        for (int i = 0; i < last; i++) {
            if (url.queryParameterName(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7F) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
