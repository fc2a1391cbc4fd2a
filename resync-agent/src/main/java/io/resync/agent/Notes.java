package io.resync.agent;

import io.resync.agent.gather.Gatherer;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an answer says besides its findings: why it asks back or declines, and what it could not tell. */
final class Notes {
    private static final Set<Intent> WITHOUT_READING =
            EnumSet.of(Intent.GREETING, Intent.SMALL_TALK, Intent.OUT_OF_SCOPE);

    /** Understood, and not computed yet: said so, beside what is known. */
    private static final Set<Intent> NOT_YET = EnumSet.of(
            Intent.CRITICAL_PATH,
            Intent.FORECAST,
            Intent.HISTORY,
            Intent.COMPARISON,
            Intent.DURATION,
            Intent.DEPENDENCY_CHAIN);

    private static final List<String> TELLING = List.of(
            "runs.",
            "green.",
            "silence.",
            "path.",
            "closing.",
            "expected.",
            "by.",
            "forecast.",
            "chain.",
            "impact.",
            "compare.");

    private Notes() {}

    static List<String> of(
            StructuredQuery query, Route route, List<Statement> statements, Investigation investigation) {
        var notes = new ArrayList<>(outcome(query, route, statements, investigation));
        if (causeMissing(query, statements, investigation)) {
            notes.add("cause_not_seen");
        }
        if (!Gatherer.leftOut(query).isEmpty()
                && investigation.get(Sources.NAMED_TOGETHER).isEmpty()
                && !query.entities(EntityType.JOB).isEmpty()) {
            notes.add("other_jobs");
        }
        if (route.mode() != Route.Mode.CLARIFY && AsksToAct.in(query)) {
            notes.add("only_reads");
        }
        return notes;
    }

    private static List<String> outcome(
            StructuredQuery query, Route route, List<Statement> statements, Investigation investigation) {
        if (route.mode() == Route.Mode.DECLINED) {
            return List.of("declined");
        }
        if (WITHOUT_READING.contains(query.intent())) {
            return List.of(query.intent().code());
        }
        if (route.mode() == Route.Mode.CLARIFY && statements.isEmpty()) {
            return List.of(query.intent() == Intent.UNKNOWN ? "clarify.general" : "clarify.which_job");
        }
        if ((NOT_YET.contains(query.intent()) && !tellsOfRuns(statements))
                || isOtherList(query, statements)
                || ofNoResource(query)
                || namesNothing(query, investigation)) {
            return List.of("not_yet." + query.intent().code());
        }
        if (statements.isEmpty()) {
            return List.of(investigation.isComplete() ? "nothing_found" : "nothing_seen");
        }
        return List.of();
    }

    /** Changes are told of an object, and when something runs of something. */
    private static boolean namesNothing(StructuredQuery query, Investigation investigation) {
        return (query.intent() == Intent.CHANGE
                        && investigation.asked().stream()
                                .allMatch(
                                        source -> Sources.changedObject(source).isEmpty()))
                || (query.intent() == Intent.SCHEDULE
                        && investigation.asked().stream()
                                .allMatch(source -> Sources.scheduled(source).isEmpty()));
    }

    /** Runs of a job, and why it had none, where a job was named; what is to come, and what hangs together. */
    private static boolean tellsOfRuns(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.finding().message())
                .anyMatch(message -> TELLING.stream().anyMatch(message::startsWith));
    }

    /** Of limits and slots nothing is told yet, only of resources. */
    private static boolean ofNoResource(StructuredQuery query) {
        return query.intent() == Intent.RESOURCE_CONTENTION
                && query.entities(EntityType.RESOURCE).isEmpty();
    }

    /** Only jobs and prompts are listed. */
    private static boolean isOtherList(StructuredQuery query, List<Statement> statements) {
        return query.intent() == Intent.LIST
                && !query.selection().of().equals(EntityType.JOB)
                && statements.stream()
                        .noneMatch(each -> each.finding().message().startsWith("prompts."));
    }

    /** A failed job whose log was not seen: the reason stays unknown, and the answer has to say so. */
    private static boolean causeMissing(
            StructuredQuery query, List<Statement> statements, Investigation investigation) {
        return query.intent() == Intent.DIAGNOSE_FAILURE
                && investigation.get(Sources.JOB_LOG).isEmpty()
                && statements.stream().anyMatch(Notes::tellsOfAFailure);
    }

    private static boolean tellsOfAFailure(Statement statement) {
        return statement.finding().kind() == Finding.Kind.STATE
                && statement.finding().message().equals("state.failed");
    }
}
