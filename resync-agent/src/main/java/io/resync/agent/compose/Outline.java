package io.resync.agent.compose;

import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What of an answer is told, the most useful first, and what is only counted: the findings themselves stay with the answer.
 *
 * @param told the lines that are written, in this order; some hold two findings
 * @param folded what is not written
 */
record Outline(List<List<Statement>> told, List<Statement> folded) {
    private static final String ITEM = "- ";
    private static final String LIST = "list.";
    private static final String PLAN = "plan";
    private static final int FEW = 3;

    /** Why; what it threatens by when; what to do; who answers for it; then the rest. */
    private static final List<Finding.Kind> ORDER = List.of(
            Finding.Kind.ROOT_CAUSE,
            Finding.Kind.CONFLICT,
            Finding.Kind.NO_FAULT,
            Finding.Kind.BLOCKER,
            Finding.Kind.DEADLINE_RISK,
            Finding.Kind.IMPACT,
            Finding.Kind.RUNBOOK,
            Finding.Kind.OWNER,
            Finding.Kind.CONSEQUENCE,
            Finding.Kind.ANOMALY,
            Finding.Kind.HYPOTHESIS,
            Finding.Kind.STATE);

    /** What some questions want to know before all else, by the beginnings of messages. */
    private static final Map<Intent, List<String>> ASKED = new EnumMap<>(Map.ofEntries(
            Map.entry(Intent.RUNBOOK, List.of("runbook.", "owner.")),
            Map.entry(Intent.OWNER, List.of("owner.")),
            Map.entry(Intent.IMPACT, List.of("impact.", "deadline.")),
            Map.entry(Intent.MESSAGE_LOOKUP, List.of("rule.", "code.")),
            Map.entry(Intent.SIMILAR_INCIDENT, List.of("known.", "similar.", "new.")),
            Map.entry(Intent.STATUS, List.of("place.jobs")),
            Map.entry(Intent.HEALTH, List.of("health.")),
            Map.entry(Intent.COMPARISON, List.of("compare.", "runs.")),
            Map.entry(Intent.DURATION, List.of("runs.")),
            Map.entry(Intent.HISTORY, List.of("runs.")),
            Map.entry(Intent.SCHEDULE, List.of("schedule.")),
            Map.entry(Intent.CHANGE, List.of("change.", "handover."))));

    private static final Comparator<Statement> MOST_USEFUL_FIRST = Comparator.<Statement>comparingInt(
                    statement -> ORDER.indexOf(statement.finding().kind()))
            .thenComparing(statement -> !statement.finding().subject().equals(PLAN));

    Outline {
        told = List.copyOf(told);
        folded = List.copyOf(folded);
    }

    /**
     * Ranks and folds. A list comes last, as long as there is room for it, and whole where little else is told or where it is
     * what was asked for; then it comes first.
     *
     * @param statements as they were found
     * @param intent what is wanted: what tells it stands first, in the order in which it was found
     * @param most how many lines are told behind the one that opens; one more is, where it would be the only one that is not
     */
    static Outline of(List<Statement> statements, Intent intent, int most) {
        var list = ofLists(statements);
        var others = new ArrayList<>(statements);
        others.removeAll(list);
        var lines = lines(ranked(others, intent));
        int room = most + opening(others) - (list.isEmpty() ? 0 : 1);
        int told = lines.size() <= room + 1 ? lines.size() : room;
        boolean wanted = !list.isEmpty() && isAsked(list.get(0), intent);
        int listed = wanted || lines.size() <= FEW ? list.size() : Math.min(list.size(), Math.max(1, room + 1 - told));
        var all = new ArrayList<>(lines.subList(0, told));
        all.addAll(
                wanted ? opening(others) : told,
                list.subList(0, listed).stream().map(List::of).toList());
        var folded = new ArrayList<Statement>();
        lines.subList(told, lines.size()).forEach(folded::addAll);
        folded.addAll(list.subList(listed, list.size()));
        return new Outline(all, folded);
    }

    private static List<Statement> ranked(List<Statement> statements, Intent intent) {
        int opening = opening(statements);
        var wanted = statements.stream()
                .skip(opening)
                .filter(each -> isAsked(each, intent))
                .toList();
        var ranked = new ArrayList<>(statements.subList(0, opening));
        ranked.addAll(wanted);
        statements.stream()
                .skip(opening)
                .filter(each -> !wanted.contains(each))
                .sorted(MOST_USEFUL_FIRST)
                .forEach(ranked::add);
        return ranked;
    }

    private static boolean isAsked(Statement statement, Intent intent) {
        return ASKED.getOrDefault(intent, List.of()).stream()
                .anyMatch(statement.finding().message()::startsWith);
    }

    /** How things stand opens an answer: one line or none. */
    private static int opening(List<Statement> statements) {
        return !statements.isEmpty() && statements.get(0).finding().kind() == Finding.Kind.STATE ? 1 : 0;
    }

    /** Heads of lists, their items, and how many more there are. */
    private static List<Statement> ofLists(List<Statement> statements) {
        var list = new ArrayList<Statement>();
        for (int index = 0; index < statements.size(); index++) {
            var statement = statements.get(index);
            boolean isHead = index + 1 < statements.size() && isItem(statements.get(index + 1));
            if (isHead || isItem(statement) || statement.finding().message().startsWith(LIST)) {
                list.add(statement);
            }
        }
        return list;
    }

    /** Each statement on a line of its own. */
    static Outline each(List<Statement> told, List<Statement> folded) {
        return new Outline(told.stream().map(List::of).toList(), folded);
    }

    private static boolean isItem(Statement statement) {
        return statement.text().startsWith(ITEM);
    }

    private static List<List<Statement>> lines(List<Statement> statements) {
        var lines = new ArrayList<List<Statement>>();
        for (var statement : statements) {
            var last = lines.isEmpty() ? List.<Statement>of() : lines.get(lines.size() - 1);
            if (last.size() == 1 && goTogether(last.get(0), statement)) {
                lines.set(lines.size() - 1, List.of(last.get(0), statement));
            } else {
                lines.add(List.of(statement));
            }
        }
        return lines;
    }

    /** A rule and its step, or the same said of two things. */
    private static boolean goTogether(Statement first, Statement second) {
        var one = first.finding();
        var other = second.finding();
        return one.kind() == other.kind()
                && ((one.kind() == Finding.Kind.RUNBOOK && one.evidence().equals(other.evidence()))
                        || (one.kind() == Finding.Kind.STATE && one.message().equals(other.message())));
    }
}
