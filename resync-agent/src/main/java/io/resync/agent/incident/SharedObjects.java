package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.incident.SharedObject.Kind;
import io.resync.agent.log.LogCause;
import io.resync.tws.JobLog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Finds what a failure may share with others: by the kind of its cause, in the lines of the cause, else nearest before them. */
final class SharedObjects {
    private static final int LOOKED_BACK = 200;
    private static final int LOOKED_AHEAD = 5;
    private static final Pattern FILE = Pattern.compile("(?<![\\w:/.])(?<name>/[\\w.-]+(?:/[\\w.-]+)*)");
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\w\\\\])(?<name>(?:[A-Za-z]:|\\\\\\\\[\\w.-]+)(?:\\\\[\\w.$-]+)+)");
    private static final Pattern TABLE_SPACE = Pattern.compile(
            "(?iu)\\b(?:table ?space|volume|file ?system|sistema de arquivos|sistema de archivos)\\s+['\"]?(?<name>[a-z][\\w$-]*[\\d_$][\\w$-]*|(?-i:[A-Z][A-Z0-9_$]{2,}))");
    private static final Pattern SETTING = Pattern.compile("\\$\\{?(?<name>[A-Z][A-Z0-9_]{2,})}?");
    private static final Pattern NAMED_SETTING = Pattern.compile(
            "(?iu)\\b(?:variable|vari[aá]vel|parameter|par[aâ]metro)\\s+['\"]?" + "(?<name>(?-i:[A-Z][A-Z0-9_]{2,}))");
    private static final Map<Kind, Function<String, Optional<String>>> WRITTEN = Map.of(
            Kind.ACCOUNT,
            AccountNames::in,
            Kind.HOST,
            HostNames::in,
            Kind.PATH,
            text -> find(List.of(FILE, SHARE, TABLE_SPACE), text),
            Kind.VARIABLE,
            text -> find(List.of(SETTING, NAMED_SETTING), text));
    private static final Map<Kind, Function<String, Optional<String>>> STATED =
            Map.of(Kind.ACCOUNT, AccountNames::stated, Kind.HOST, HostNames::stated);
    private static final Map<CauseCategory, Kind> BY_CAUSE = new EnumMap<>(Map.of(
            CauseCategory.CREDENTIALS, Kind.ACCOUNT,
            CauseCategory.NETWORK, Kind.HOST,
            CauseCategory.TIMEOUT, Kind.HOST,
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

    /** In the line, in its block, in what follows closely, then nearest before. */
    private static Optional<String> inLines(Kind kind, JobLog log, LogCause cause) {
        var written = WRITTEN.getOrDefault(kind, text -> Optional.empty());
        var stated = STATED.getOrDefault(kind, written);
        return written.apply(cause.line())
                .or(() -> written.apply(String.join("\n", cause.excerpt())))
                .or(() -> around(log, cause)
                        .flatMap(line -> stated.apply(line).stream())
                        .findFirst());
    }

    /** Whether a failure that names nothing itself stands close to the name of an object. */
    static boolean mention(SharedObject object, JobLog log, LogCause cause) {
        return object.isIn(cause.line())
                || cause.excerpt().stream().anyMatch(object::isIn)
                || around(log, cause).anyMatch(object::isIn);
    }

    private static Stream<String> around(JobLog log, LogCause cause) {
        long last = log.firstLine() + log.lines().size() - 1;
        var behind = LongStream.rangeClosed(cause.to() + 1, Math.min(last, cause.to() + LOOKED_AHEAD));
        long oldest = Math.max(log.firstLine(), cause.from() - LOOKED_BACK);
        var before = LongStream.iterate(cause.from() - 1, number -> number >= oldest, number -> number - 1);
        return LongStream.concat(behind, before).mapToObj(number -> log.lines().get((int) (number - log.firstLine())));
    }

    private static Optional<String> find(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(match -> match.group("name"))
                .findFirst();
    }

    /** What a failure of this kind shares with others. */
    static Optional<Kind> kind(CauseCategory category) {
        return Optional.ofNullable(BY_CAUSE.get(category));
    }

    /** Where files of one file system begin alike: its first two names. */
    private static String top(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
    }
}
