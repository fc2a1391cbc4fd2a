package io.resync.agent.compose;

import io.resync.Language;
import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings in the words of one language: as lines of an answer, or in other words for other readers. */
final class Wording {
    /** A whole key, as {@code /AGT#/FOLDER/STREAM.JOB}: people outside operations know the last part, if any. */
    private static final Pattern KEY = Pattern.compile("\\S*#(?:/?\\S*/)?(\\S+)");

    private final Sentences sentences;
    private final Language language;

    Wording(Sentences sentences, Language language) {
        this.sentences = sentences;
        this.language = language;
    }

    String say(String key, String... arguments) {
        return sentences.say(language, key, List.of(arguments));
    }

    /** Findings of one kind with their label and what shows them. */
    String line(List<Statement> together) {
        var label = word("label." + together.get(0).finding().kind().code());
        return label.map(each -> "**" + each + "** ").orElse("")
                + together.stream()
                        .map(statement -> cited(statement.text(), List.of(statement)))
                        .collect(Collectors.joining(" · "));
    }

    static String cited(String text, Collection<Statement> shown) {
        var ids = shown.stream()
                .flatMap(statement -> statement.finding().evidence().stream())
                .map(each -> "[" + each.id() + "]")
                .distinct()
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? text : text + " " + ids;
    }

    /** What a finding is called for some readers, where there are words of their own for it. */
    Optional<String> inWordsFor(String readers, Statement statement) {
        var finding = statement.finding();
        var key = readers + "." + finding.message();
        return word(key)
                .map(any -> sentences.say(
                        language,
                        key,
                        finding.arguments().stream().map(Wording::brief).toList()));
    }

    /** The kind of cause that a finding tells, where it does. */
    static Optional<String> category(Finding finding) {
        return finding.arguments().stream()
                .filter(argument -> argument.startsWith("{word.category."))
                .findFirst();
    }

    static String brief(String name) {
        var key = KEY.matcher(name);
        return key.matches() ? key.group(1) : name;
    }

    static Stream<Statement> of(Finding.Kind kind, Collection<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.finding().kind() == kind)
                .filter(statement -> statement.finding().confidence() != Finding.Confidence.POSSIBLE);
    }

    private Optional<String> word(String key) {
        return Optional.ofNullable(sentences.of(language).get(key));
    }
}
