package io.resync.agent.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How the other side of a connection stands in logs: with a port, in an address, in quotes, in full or by its first name. */
final class HostNames {
    private static final String NAME = "(?<name>\\d{1,3}(?:\\.\\d{1,3}){3}|[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*)";
    private static final String SOURCE_FILE = "(?!\\w+\\.(?:java|kt|py|c|cc|cpp|h|js|ts|go|rs|sh|pl|sql|rb|cs|log)\\b)";
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?<![\\w.])(?<name>\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\w]|\\.\\d)"),
            Pattern.compile("(?<![\\w./@-])(?<name>[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+){2,})(?![\\w.(])"),
            Pattern.compile("(?i)\\(HOST\\s*=\\s*" + NAME + "\\)"),
            Pattern.compile("://(?:[^/@\\s]{1,80}@)?" + NAME),
            Pattern.compile("(?i)\\b(?:host|hostname|server|servidor|remote|peer)\\s*[=:]\\s*[\"'(]?" + NAME),
            Pattern.compile("(?i)\\b(?:host|server|servidor)(?: at| name)?\\s+[\"'(]" + NAME + "[\"')]"),
            Pattern.compile("(?i)(?<![\\w.-])" + NAME + "[\"')]?,?\\s+(?:port|porta|puerto)\\s+\\d"),
            Pattern.compile("(?<![\\w./@:-])" + SOURCE_FILE + NAME + ":\\d{3,5}(?![\\d:.])"),
            Pattern.compile(
                    "(?i)(?:unknown ?host(?:exception)?|resolve host(?:name)?|getaddrinfo)\\W{1,4}(?:for )?[\"']?"
                            + NAME));
    private static final Pattern OTHER_SIDE =
            Pattern.compile("(?i)\\b(?:to|from|with|host|com|con)\\s+[\"']?(?<name>[a-z][a-z-]*\\d[a-z0-9-]*)\\b");
    private static final Set<String> WORDS =
            Set.of("line", "code", "error", "rc", "status", "port", "pid", "id", "thread", "column", "at", "on", "the");

    private HostNames() {}

    /** The first host that a line of a failure names. */
    static Optional<String> in(String text) {
        return stated(text).or(() -> first(OTHER_SIDE, text));
    }

    /** The first host that any line names beyond doubt. */
    static Optional<String> stated(String text) {
        return WRITTEN.stream()
                .flatMap(pattern -> first(pattern, text).stream())
                .findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !WORDS.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The same for one host, in full or by its first name. */
    static String normal(String host) {
        int end = Character.isDigit(host.charAt(0)) ? -1 : host.indexOf('.');
        return (end < 0 ? host : host.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
