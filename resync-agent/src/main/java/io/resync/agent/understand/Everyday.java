package io.resync.agent.understand;

import io.resync.agent.classify.Prediction;
import io.resync.agent.understand.IntentRules.Verdict;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Selection;
import io.resync.tws.PlanStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How operators type at night: two thoughts in one line, no name, a figure and "is that ok?". What would end the talk gives
 * way to the nearest reading that goes on, with less confidence.
 */
final class Everyday {
    private static final Set<Intent> DEAD_ENDS =
            EnumSet.of(Intent.OUT_OF_SCOPE, Intent.SMALL_TALK, Intent.GREETING, Intent.UNKNOWN);
    private static final Set<Intent> LOOKED_INTO = EnumSet.of(
            Intent.DIAGNOSE_FAILURE, Intent.EXPLAIN_WAITING, Intent.DURATION, Intent.COMPARISON, Intent.HISTORY);
    private static final Set<Intent> OF_ONE_RUN = EnumSet.of(
            Intent.STATUS, Intent.DIAGNOSE_FAILURE, Intent.UNKNOWN, Intent.HEALTH, Intent.SCHEDULE, Intent.FORECAST);
    private static final Set<Intent> NEED_A_SUBJECT =
            EnumSet.of(Intent.STATUS, Intent.EXPLAIN_WAITING, Intent.DURATION, Intent.HISTORY, Intent.SCHEDULE);

    private static final Set<Concept> TROUBLE =
            EnumSet.of(Concept.FAILURE, Concept.WAIT, Concept.LATE, Concept.HAPPENED, Concept.WHY, Concept.PROBLEM);
    private static final Set<Concept> SAID_TO_SOMEBODY =
            EnumSet.of(Concept.REQUEST, Concept.PLEA, Concept.SOMEONE, Concept.WISH, Concept.OUGHT, Concept.DRAFT);
    private static final Set<Concept> OF_THE_BATCH = EnumSet.of(
            Concept.FAILURE, Concept.PROBLEM, Concept.JOBS, Concept.LOG, Concept.DEADLINE, Concept.LATE, Concept.WAIT);
    private static final Set<Concept> WENT_WRONG = EnumSet.of(Concept.FAILURE, Concept.PROBLEM);
    private static final Set<Concept> OF_ALL =
            EnumSet.of(Concept.ESTATE, Concept.PROBLEM, Concept.JOBS, Concept.WELL, Concept.HOW_MANY);
    private static final Set<Concept> DONE = EnumSet.of(Concept.NAMED_JOB, Concept.RUN, Concept.END);
    private static final Set<EntityType> SUBJECTS = Set.of(
            EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.RESOURCE, EntityType.PROMPT);
    private static final Selection FAILED =
            new Selection(EntityType.JOB, EnumSet.of(PlanStatus.ABEND, PlanStatus.ABENP, PlanStatus.FAIL), false);

    private final Sighting seen;
    private final Reading reading;
    private final Prediction learnt;

    private Everyday(Sighting seen, Reading reading, Prediction learnt) {
        this.seen = seen;
        this.reading = reading;
        this.learnt = learnt;
    }

    /** What is wanted, once it is seen what else the line says. */
    static Verdict read(Sighting seen, Reading reading, Prediction learnt, Verdict first) {
        return new Everyday(seen, reading, learnt).read(first);
    }

    /** What failed, where it is asked why and of nothing in particular, but of all or of a part of time. */
    static Selection selection(Sighting seen) {
        var reading = seen.reading();
        boolean ofAll = reading.hasAny(OF_ALL) || names(seen, EntityType.TIME_RANGE::equals) || tellsMore(reading);
        return ofAll && !names(seen, SUBJECTS::contains) ? FAILED : Selection.ANY_JOB;
    }

    /** "The totals came out blank, nothing failed" is of no job that was left out, as "why did it fail" is. */
    private static boolean tellsMore(Reading reading) {
        return reading.clauses().size() > 1
                && !reading.has(Concept.JOB_NOUN)
                && reading.all(unit -> !unit.is(Concept.PRONOUN) || unit.is(Concept.ARTICLE));
    }

    private Verdict read(Verdict first) {
        if (first.intent() == Intent.MANAGE) {
            return asksBesides() ? nearest(LOOKED_INTO, Intent.DIAGNOSE_FAILURE) : first;
        }
        if (OF_ONE_RUN.contains(first.intent()) && doubtsAFigure()) {
            return new Verdict(Intent.DURATION, first.confidence());
        }
        if (DEAD_ENDS.contains(first.intent()) && isOfTheBatch(first.intent())) {
            var whole = reading.hasAny(WENT_WRONG) ? Intent.LIST : Intent.HEALTH;
            return ofAll(nearest(EnumSet.complementOf(noAnswers()), whole), whole);
        }
        return ofAll(first, Intent.HEALTH);
    }

    private static EnumSet<Intent> noAnswers() {
        var none = EnumSet.copyOf(DEAD_ENDS);
        none.add(Intent.MANAGE);
        return none;
    }

    /** What has no subject but a part of time, or all there is, is about the whole: "nothing moves since six". */
    private Verdict ofAll(Verdict verdict, Intent whole) {
        boolean one = !NEED_A_SUBJECT.contains(verdict.intent()) || names(seen, SUBJECTS::contains);
        boolean all = names(seen, EntityType.TIME_RANGE::equals) || reading.has(Concept.ESTATE);
        return one || !all ? verdict : new Verdict(whole, verdict.confidence());
    }

    /** "X failed, kill it?": trouble is told, and whether to act is asked of nobody. "X failed, kill it" is an order. */
    private boolean asksBesides() {
        return reading.clauses().size() > 1
                && reading.any(clause -> clause.hasAny(TROUBLE) && !Verbs.mayOrder(clause))
                && reading.clauses().stream().filter(Verbs::mayOrder).allMatch(Everyday::asksWhether);
    }

    /** "Kill them?", "dá pra reprocessar?"; but "pode matar?" and "kill them, please?" are said to somebody. */
    private static boolean asksWhether(Clause clause) {
        boolean open = clause.has(Concept.ADVICE)
                || clause.units().stream().anyMatch(unit -> unit.is(Concept.MAY) && unit.isPhrase());
        return clause.question()
                && !clause.hasAny(SAID_TO_SOMEBODY)
                && (open || !clause.hasAny(EnumSet.of(Concept.MAY, Concept.POLITE)));
    }

    /** "X took 4 seconds, is that normal?". */
    private boolean doubtsAFigure() {
        return names(seen, EntityType.JOB::equals)
                && names(seen, EntityType.DURATION::equals)
                && reading.any(clause -> clause.question() && clause.has(Concept.WELL) && !clause.hasAny(DONE));
    }

    private boolean isOfTheBatch(Intent intent) {
        boolean said = reading.hasAny(OF_THE_BATCH) && !reading.has(Concept.EVERYDAY);
        return intent == Intent.UNKNOWN
                ? said && (names(seen, EntityType.TIME_RANGE::equals) || reading.has(Concept.PROBLEM))
                : said || names(seen, SUBJECTS::contains);
    }

    private Verdict nearest(Set<Intent> wanted, Intent otherwise) {
        return learnt.ranking().stream()
                .map(each -> new Verdict(LearntIntents.intent(each.label()), each.confidence()))
                .filter(each -> wanted.contains(each.intent()))
                .findFirst()
                .orElse(new Verdict(otherwise, 0));
    }

    private static boolean names(Sighting seen, Predicate<EntityType> type) {
        return seen.entities().stream().map(Entity::type).anyMatch(type);
    }
}
