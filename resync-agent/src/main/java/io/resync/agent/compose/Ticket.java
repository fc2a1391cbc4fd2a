package io.resync.agent.compose;

import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The draft of a ticket, made of the same findings as an answer: they are put where somebody who has to act looks for them. */
final class Ticket {
    private static final String READERS = "ticket";
    private static final String STEP = "runbook.step";
    private static final int MOST = 3;

    private static final String URGENCY = "urgency";

    /** The parts of a ticket behind its title, and which findings stand in each. */
    private static final List<Part> PARTS = List.of(
            new Part("impact", Set.of(Finding.Kind.IMPACT)),
            new Part("start", Set.of(), "state.", "place.", "incidents.", "no_fault."),
            new Part("evidence", Set.of(Finding.Kind.ROOT_CAUSE, Finding.Kind.BLOCKER, Finding.Kind.CONFLICT)),
            new Part("done", Set.of(), "report.", "known.", "new."),
            new Part("asked", Set.of(Finding.Kind.RUNBOOK)),
            new Part("to", Set.of(Finding.Kind.OWNER), "code."),
            new Part(URGENCY, Set.of(Finding.Kind.DEADLINE_RISK)));

    /**
     * A part of a ticket.
     *
     * @param name under which the resource files have its beginning
     * @param kinds of findings that stand in it
     * @param messages beginnings of messages that stand in it, whatever their kind
     */
    private record Part(String name, Set<Finding.Kind> kinds, List<String> messages) {
        Part(String name, Set<Finding.Kind> kinds, String... messages) {
            this(name, kinds, List.of(messages));
        }

        /** By the order of the messages, then of the findings. */
        Stream<Statement> of(List<Statement> statements) {
            var byMessage = messages.stream()
                    .flatMap(message -> statements.stream()
                            .filter(statement -> statement.finding().message().startsWith(message)));
            var byKind = statements.stream()
                    .filter(statement -> kinds.contains(statement.finding().kind()));
            return Stream.concat(byMessage, byKind).distinct().limit(MOST);
        }
    }

    private final Wording wording;
    private final List<Statement> statements;

    Ticket(Wording wording, List<Statement> statements) {
        this.wording = wording;
        this.statements = withoutWhatAStepRepeats(statements);
    }

    /** What is asked for is the step; the rule as a whole is told only where none of its steps is known to act. */
    private static List<Statement> withoutWhatAStepRepeats(List<Statement> statements) {
        var steps = statements.stream()
                .map(Statement::finding)
                .filter(finding -> finding.message().startsWith(STEP))
                .flatMap(finding -> finding.evidence().stream())
                .toList();
        return statements.stream()
                .filter(statement -> statement.finding().kind() != Finding.Kind.RUNBOOK
                        || statement.finding().message().startsWith(STEP)
                        || Collections.disjoint(steps, statement.finding().evidence()))
                .toList();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!statements.isEmpty()) {
            lines.add(wording.say("ticket.title", title()));
            PARTS.forEach(part -> lines.addAll(lines(part)));
        }
        return lines;
    }

    /** What is at fault and how; else the first that is known. */
    private String title() {
        var cause = Wording.of(Finding.Kind.ROOT_CAUSE, statements).findFirst();
        var first = cause.orElse(statements.get(0));
        var text = Wording.category(first.finding())
                .map(category -> wording.say(
                        "ticket.about", Wording.brief(first.finding().subject()), category))
                .orElse(first.text());
        return Wording.cited(text, List.of(first));
    }

    /** The first behind the name of the part, others below it. */
    private List<String> lines(Part part) {
        var lines = new ArrayList<String>();
        part.of(statements).forEach(statement -> {
            var text = wording.inWordsFor(READERS, statement).orElse(statement.text());
            var cited = Wording.cited(text, List.of(statement));
            lines.add(lines.isEmpty() ? begun(part, cited) : "- " + cited);
        });
        if (lines.isEmpty() && part.name().equals(URGENCY)) {
            lines.add(begun(part, wording.say("ticket.no_deadline")));
        }
        return lines;
    }

    private String begun(Part part, String text) {
        return wording.say(READERS + "." + part.name(), text);
    }
}
