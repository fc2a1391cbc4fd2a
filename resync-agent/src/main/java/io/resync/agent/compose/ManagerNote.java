package io.resync.agent.compose;

import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sentences without codes: what happened and why, then what it threatens by when and who has to act. */
final class ManagerNote {
    private static final String READERS = "manager";
    private static final int THREATS = 2;

    private final Wording wording;
    private final List<Statement> statements;

    ManagerNote(Wording wording, List<Statement> statements) {
        this.wording = wording;
        this.statements = statements;
    }

    /** A part of a sentence, with what shows it. */
    private record Part(String text, List<Statement> shown) {}

    List<String> lines() {
        return statements.isEmpty()
                ? List.of()
                : List.of(
                        sentence(Stream.of(happened(), cause(), impact()).flatMap(Optional::stream)),
                        sentence(Stream.concat(threats(), owner().stream())));
    }

    private Optional<Part> happened() {
        var subject = statements.get(0).finding().subject();
        return statements.stream()
                .filter(statement -> statement.finding().kind() == Finding.Kind.STATE || isWell(statement))
                .flatMap(statement ->
                        wording.inWordsFor(READERS, statement).map(text -> new Part(text, List.of(statement))).stream())
                .findFirst()
                .or(() -> Optional.of(unshown("manager.happened", Wording.brief(subject))));
    }

    private Optional<Part> cause() {
        return first(Finding.Kind.ROOT_CAUSE)
                .map(cause -> Wording.category(cause.finding())
                        .map(category -> new Part(wording.say("manager.cause", category), List.of(cause)))
                        .orElseGet(() -> told(cause)))
                .or(() -> unlessWell("manager.cause_unknown"));
    }

    private Optional<Part> impact() {
        return first(Finding.Kind.IMPACT).map(this::told);
    }

    private Stream<Part> threats() {
        var threats = Wording.of(Finding.Kind.DEADLINE_RISK, statements)
                .limit(THREATS)
                .map(this::told)
                .toList();
        return threats.isEmpty() ? Stream.of(unshown("manager.no_deadline")) : threats.stream();
    }

    private Optional<Part> owner() {
        return first(Finding.Kind.OWNER).map(this::told).or(() -> unlessWell("manager.owner_unknown"));
    }

    private Optional<Part> unlessWell(String key) {
        return statements.stream().anyMatch(ManagerNote::isWell) ? Optional.empty() : Optional.of(unshown(key));
    }

    private static boolean isWell(Statement statement) {
        return statement.finding().kind() == Finding.Kind.NO_FAULT;
    }

    private Optional<Statement> first(Finding.Kind kind) {
        return Wording.of(kind, statements).findFirst();
    }

    private Part told(Statement statement) {
        return new Part(wording.inWordsFor(READERS, statement).orElse(statement.text()), List.of(statement));
    }

    /** What it says is that nothing was found. */
    private Part unshown(String key, String... arguments) {
        return new Part(wording.say(key, arguments), List.of());
    }

    private static String sentence(Stream<Part> parts) {
        var all = parts.toList();
        var text =
                all.stream().map(part -> part.text().replaceFirst("\\.$", "")).collect(Collectors.joining("; "));
        var shown = all.stream().flatMap(part -> part.shown().stream()).toList();
        return Wording.cited(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".", shown);
    }
}
