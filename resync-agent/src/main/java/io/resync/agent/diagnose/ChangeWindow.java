package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Tickets;
import io.resync.diagnosis.Evidence;
import io.resync.knowledge.Passage;
import io.resync.tws.Journal.OperatorMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For how long a change was meant to hold, by what was written into it, said about it, or planned for it.
 *
 * @param end when its time is or was over
 * @param shownBy what tells it
 */
record ChangeWindow(Instant end, Evidence shownBy) {
    private static final Pattern UNTIL = Pattern.compile(
            "(?iu)(?:\\b(?:until|till|to|a|as|até|ate|às|hasta|y las|a las)|[-–])\\s+(?:(\\d{4}-\\d{2}-\\d{2})[ T,]+)?"
                    + "([01]?\\d|2[0-3]):([0-5]\\d)(?!\\d)");
    private static final Pattern OVER = Pattern.compile(
            "(?iu)\\b(?:closed|ended|finished|completed|over|encerrad|fechad|terminad|conclu[ií]d|finalizad|cerrad)");

    static Optional<ChangeWindow> of(CaseFile caseFile, ChangeRecord change) {
        return said(caseFile, change)
                .or(() -> until(
                                caseFile,
                                change,
                                change.told().detail() + " " + change.told().reason())
                        .map(end -> new ChangeWindow(end, change.cite(caseFile))))
                .or(() -> announced(caseFile, change))
                .or(() -> planned(caseFile, change));
    }

    boolean isOver(Instant now) {
        return !end.isAfter(now);
    }

    /** Somebody told that it is over. */
    private static Optional<ChangeWindow> said(CaseFile caseFile, ChangeRecord change) {
        return messages(caseFile, change)
                .filter(message -> OVER.matcher(message.value().text()).find())
                .min(Comparator.comparing(ChangeWindow::at))
                .map(message -> new ChangeWindow(at(message), cite(caseFile, message)));
    }

    private static Optional<ChangeWindow> announced(CaseFile caseFile, ChangeRecord change) {
        return messages(caseFile, change)
                .flatMap(message -> until(caseFile, change, message.value().text())
                        .map(end -> new ChangeWindow(end, cite(caseFile, message)))
                        .stream())
                .findFirst();
    }

    /** Messages since the change that name its number, or else its object. */
    private static Stream<Observed<OperatorMessage>> messages(CaseFile caseFile, ChangeRecord change) {
        var tickets = Tickets.in(change.told());
        return caseFile.get(Sources.OPERATOR_MESSAGES).stream()
                .flatMap(seen -> seen.value().items().stream().map(each -> seen.map(ignored -> each)))
                .filter(message -> !at(message).isBefore(change.at()))
                .filter(message -> tickets.isEmpty()
                        ? message.value().text().contains(change.told().objectName())
                        : tickets.stream().anyMatch(message.value().text()::contains));
    }

    private static Instant at(Observed<OperatorMessage> message) {
        return Objects.requireNonNullElse(message.value().at(), Instant.EPOCH);
    }

    private static Evidence cite(CaseFile caseFile, Observed<OperatorMessage> message) {
        var text = caseFile.moments().at(at(message)) + " · " + message.value().text();
        return caseFile.cite(Evidence.Kind.PLAN_RECORD, message, "message log", text);
    }

    private static Optional<ChangeWindow> planned(CaseFile caseFile, ChangeRecord change) {
        return Tickets.in(change.told()).stream()
                .flatMap(ticket -> caseFile.get(Sources.knowledgeOf(ticket)).stream())
                .flatMap(seen -> seen.value().stream().map(passage -> seen.map(ignored -> passage)))
                .flatMap(passage -> until(caseFile, change, passage.value().text())
                        .map(end -> new ChangeWindow(end, citePassage(caseFile, passage, end)))
                        .stream())
                .findFirst();
    }

    private static Evidence citePassage(CaseFile caseFile, Observed<Passage> passage, Instant end) {
        var told = passage.value();
        var text = told.text() + " · " + caseFile.moments().at(end);
        return caseFile.cite(Evidence.Kind.DOCUMENT, passage, told.document().id() + " · " + told.section(), text);
    }

    /** The first such time behind the change; a time without a day is that of the next day that has it. */
    private static Optional<Instant> until(CaseFile caseFile, ChangeRecord change, String text) {
        return UNTIL.matcher(text)
                .results()
                .map(match -> moment(caseFile, change, match))
                .filter(end -> end.isAfter(change.at()))
                .findFirst();
    }

    private static Instant moment(CaseFile caseFile, ChangeRecord change, MatchResult match) {
        var zone = caseFile.moments().zone();
        var time = LocalTime.of(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        if (match.group(1) != null) {
            return LocalDate.parse(match.group(1)).atTime(time).atZone(zone).toInstant();
        }
        var made = change.at().atZone(zone);
        var day = time.isAfter(made.toLocalTime())
                ? made.toLocalDate()
                : made.toLocalDate().plusDays(1);
        return day.atTime(time).atZone(zone).toInstant();
    }
}
