package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.incident.SharedObject.Kind;
import io.resync.agent.log.LogCause;
import io.resync.tws.JobLog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a failure may share with others: by the kind of its cause, in the lines of the cause, else nearest before them. */
final class SharedObjects {
    private static final int LOOKED_BACK = 200;
    private static final Pattern IN_QUOTES_OR_SET = Pattern.compile(
            "(?iu)\\b(?:user(?:name)?|user id|uid|usr|login|account|usu[aá]rio|conta|cuenta)(?:\\s*[=:]\\s*|\\s+)['\"]?"
                    + "(?<name>[a-z][\\w.$\\\\-]*[_$\\d\\\\][\\w.$\\\\-]*|(?-i:[A-Z][A-Z0-9_$]{2,})|[a-z][\\w$-]{2,}(?=['\"]|,|;|\\)|$))");
    private static final Pattern AS = Pattern.compile(
            "(?iu)\\b(?:as|como)\\s+(?:user\\s+)?['\"]?(?<name>[a-z][\\w.$\\\\-]*[_$\\d\\\\][\\w.$\\\\-]*)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\w.])(?<name>\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\w]|\\.\\d)|"
                    + "(?<![\\w./@-])(?<host>[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+){2,})(?![\\w.(])");
    private static final Pattern FILE = Pattern.compile("(?<![\\w:/.])(?<name>/[\\w.-]+(?:/[\\w.-]+)*)");
    private static final Pattern SETTING = Pattern.compile(
            "\\$\\{?(?<name>[A-Z][A-Z0-9_]{2,})}?|(?iu)\\b(?:variable|vari[aá]vel|parameter|par[aâ]metro)\\s+['\"]?"
                    + "(?<other>(?-i:[A-Z][A-Z0-9_]{2,}))");
    private static final Map<Kind, List<Pattern>> WRITTEN = Map.of(
            Kind.ACCOUNT, List.of(IN_QUOTES_OR_SET, AS),
            Kind.HOST, List.of(ADDRESS),
            Kind.PATH, List.of(FILE),
            Kind.VARIABLE, List.of(SETTING));
    private static final Map<CauseCategory, Kind> BY_CAUSE = new EnumMap<>(Map.of(
            CauseCategory.CREDENTIALS, Kind.ACCOUNT,
            CauseCategory.NETWORK, Kind.HOST,
            CauseCategory.CERTIFICATE, Kind.HOST,
            CauseCategory.DISK_SPACE, Kind.PATH,
            CauseCategory.INODES, Kind.PATH,
            CauseCategory.MISSING_FILE, Kind.PATH,
            CauseCategory.LOCK, Kind.PATH,
            CauseCategory.CONFIGURATION, Kind.VARIABLE));

    private SharedObjects() {}

    static Optional<SharedObject> of(CauseCategory category, JobLog log, LogCause cause, String workstation) {
        var kind = BY_CAUSE.get(category);
        if (kind == null) {
            return ofMachine(category)
                    ? Optional.of(new SharedObject(Kind.WORKSTATION, workstation))
                    : Optional.empty();
        }
        return inLines(kind, log, cause)
                .map(name -> new SharedObject(kind, category == CauseCategory.DISK_SPACE ? top(name) : name))
                .or(() -> ofMachine(category)
                        ? Optional.of(new SharedObject(Kind.WORKSTATION, workstation))
                        : Optional.empty());
    }

    /** What the machine lacks, its other jobs lack as well. */
    private static boolean ofMachine(CauseCategory category) {
        return switch (category) {
            case DISK_SPACE, INODES, MEMORY, AGENT, NETWORK -> true;
            default -> false;
        };
    }

    private static Optional<String> inLines(Kind kind, JobLog log, LogCause cause) {
        var patterns = WRITTEN.getOrDefault(kind, List.of());
        var here = find(patterns, cause.line()).or(() -> find(patterns, String.join("\n", cause.excerpt())));
        for (long number = cause.from() - 1; here.isEmpty() && number >= oldest(log, cause); number--) {
            here = find(patterns, log.lines().get((int) (number - log.firstLine())));
        }
        return here;
    }

    private static long oldest(JobLog log, LogCause cause) {
        return Math.max(log.firstLine(), cause.from() - LOOKED_BACK);
    }

    private static Optional<String> find(List<Pattern> patterns, String text) {
        for (var pattern : patterns) {
            var match = pattern.matcher(text);
            if (match.find()) {
                var second = match.groupCount() > 1 ? match.group(2) : null;
                return Optional.ofNullable(match.group(1)).or(() -> Optional.ofNullable(second));
            }
        }
        return Optional.empty();
    }

    /** Where files of one file system begin alike: its first two names. */
    private static String top(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
    }
}
