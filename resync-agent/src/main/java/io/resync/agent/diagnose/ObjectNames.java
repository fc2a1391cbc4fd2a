package io.resync.agent.diagnose;

import io.resync.agent.codes.FilePaths;
import io.resync.diagnosis.Finding;
import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in what a finding speaks of, in the forms in which documents have them. */
final class ObjectNames {
    private static final Set<String> NO_NAMES = Stream.concat(
                    Arrays.stream(PlanStatus.values()).map(Enum::name),
                    Stream.of("ERROR", "WARN", "WARNING", "INFO", "FATAL", "SEVERE", "DEBUG"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9@$]{2,}|\\w*[A-Za-z]\\w*_\\w+|[A-Z]\\w*\\d\\w*");
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\w./-])(?:[A-Za-z]\\w*_\\w+|[A-Z]+\\d[A-Z0-9]*)(?![\\w/-])");

    private ObjectNames() {}

    /** Of its subject, of arguments that are a name, and of names within the others. */
    static Set<String> in(Finding finding) {
        var names = new LinkedHashSet<String>();
        Stream.concat(Stream.of(finding.subject()), finding.arguments().stream())
                .forEach(text -> names.addAll(text.contains(" ") ? inText(text) : parts(text)));
        return names;
    }

    /** Names within a text: with an underscore or a digit, and files with the folders that they are in. */
    static Set<String> inText(String text) {
        return Stream.concat(IN_TEXT.matcher(text).results().map(MatchResult::group), FilePaths.in(text))
                .filter(name -> !NO_NAMES.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A qualified name is known by each of its parts, a file by its folders as well. */
    private static Set<String> parts(String qualified) {
        var bare = qualified.substring(qualified.lastIndexOf('#') + 1);
        var parts = Arrays.stream(qualified.split("[#/]", -1))
                .flatMap(part -> Stream.concat(Stream.of(part), Arrays.stream(part.split("\\.", -1))))
                .filter(part -> NAME.matcher(part).matches())
                .filter(part -> !NO_NAMES.contains(part.toUpperCase(Locale.ROOT)));
        return Stream.concat(parts, FilePaths.in(bare)).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
