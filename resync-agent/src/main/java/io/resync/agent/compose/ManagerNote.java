package io.resync.agent.compose;

import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sentences without codes: what happened and why, then what it threatens by when and who has to act. */
final class ManagerNote {
    private static final String READERS = "manager";
    private static final int THREATS = 2;
    private static final Set<Finding.Kind> TOLD_FIRST = Set.of(Finding.Kind.STATE, Finding.Kind.NO_FAULT);
    private static final Set<Finding.Kind> TROUBLE =
            Set.of(Finding.Kind.ROOT_CAUSE, Finding.Kind.BLOCKER, Finding.Kind.IMPACT, Finding.Kind.DEADLINE_RISK);
    private static final List<String> FAILURES = List.of("state.failed", "incident", "place.failed");

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

    /** How it stands, in words for managers; else what needs a look, or what is said to operators. */
    private Optional<Part> happened() {
        return statements.stream()
                .filter(statement -> TOLD_FIRST.contains(statement.finding().kind()))
                .flatMap(statement ->
                        wording.inWordsFor(READERS, statement).map(text -> new Part(text, List.of(statement))).stream())
                .findFirst()
                .or(() -> first(Finding.Kind.ROOT_CAUSE)
                        .map(cause -> unshown(
                                "manager.happened",
                                Wording.brief(cause.finding().subject()))))
                .or(() -> statements.stream().findFirst().map(this::told));
    }

    private Optional<Part> cause() {
        return first(Finding.Kind.ROOT_CAUSE)
                .map(cause -> Wording.category(cause.finding())
                        .map(category -> new Part(wording.say("manager.cause", category), List.of(cause)))
                        .orElseGet(() -> told(cause)))
                .or(() -> ifTrouble("manager.cause_unknown"));
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
        return first(Finding.Kind.OWNER).map(this::told).or(() -> ifTrouble("manager.owner_unknown"));
    }

    /** Where nothing is wrong, nobody asks why and for whom. */
    private Optional<Part> ifTrouble(String key) {
        return statements.stream().anyMatch(ManagerNote::isTrouble) ? Optional.of(unshown(key)) : Optional.empty();
    }

    private static boolean isTrouble(Statement statement) {
        return TROUBLE.contains(statement.finding().kind())
                || FAILURES.stream().anyMatch(statement.finding().message()::startsWith);
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
