package io.resync.agent.gather;

import io.resync.agent.codes.FilePaths;
import io.resync.agent.log.LogCause;
import io.resync.tws.JobLog;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is full by a log: its cause names it, or a line near that which speaks of room. */
final class FullPlaces {
    private static final int NEAR = 30;
    private static final Pattern OF_ROOM =
            Pattern.compile("(?iU)\\b(?:full|100\\s?%|no space|unable to extend|could not extend|quota"
                    + "|espa[cç]\\w+|chei[oa]s?|llen[oa]s?|cuota|cota|extent|iused?)(?!\\w)");
    private static final Pattern NAMED =
            Pattern.compile("(?iU)\\b(?:tables?|tablespaces?|table ?space|index|partition|segment|volumes?|volser"
                    + "|dataset|data ?base|queue|storage group|tabelas?|tablas?|[ií]ndice|parti[cç]\\w+|base|banco|fila|cola)\\s+['\"]?"
                    + "((?-i:[A-Z])[\\w$#.]{2,})");

    private FullPlaces() {}

    /** Files and folders, then other things by their last name, each once. */
    static List<String> in(JobLog log, LogCause cause) {
        var lines = Stream.of(Stream.of(cause.line()), cause.excerpt().stream(), near(log, cause))
                .flatMap(each -> each)
                .toList();
        return Stream.concat(
                        lines.stream().flatMap(FilePaths::in),
                        lines.stream()
                                .flatMap(line -> NAMED.matcher(line).results())
                                .map(name -> bare(name.group(1))))
                .distinct()
                .toList();
    }

    private static Stream<String> near(JobLog log, LogCause cause) {
        long first = Math.max(0, cause.from() - log.firstLine() - NEAR);
        long last = Math.min(log.lines().size(), cause.to() - log.firstLine() + NEAR);
        return log.lines().subList((int) Math.min(first, last), (int) last).stream()
                .filter(line -> OF_ROOM.matcher(line).find());
    }

    private static String bare(String name) {
        var trimmed = name.replaceAll("\\.+$", "");
        return trimmed.substring(trimmed.lastIndexOf('.') + 1);
    }
}
