package io.resync.agent.understand;

import io.resync.agent.classify.Prediction;
import io.resync.query.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the intent: what was learnt from phrases decides, but for wishes to change the engine, where the grammar has a say
 * as well. A wish that either of them sees is one, with two limits. The grammar can take a verb for more than it says; it
 * gives way where the classifier is sure of something that Resync itself does or that has nothing to do with the engine,
 * and where it is very sure of anything else. And where only the classifier sees a wish, but the words ask, tell or refuse,
 * it is none unless the classifier is sure.
 */
final class IntentRules {
    private static final double POSSIBLE = 0.15;
    private static final double SURE = 0.7;
    private static final double SURELY = 0.85;
    private static final double VERY_SURE = 0.97;
    private static final Set<Concept> ASKING = EnumSet.of(
            Concept.WHY,
            Concept.WHO,
            Concept.WHAT,
            Concept.HOW,
            Concept.WHEN,
            Concept.HOW_MANY,
            Concept.HOW_DO,
            Concept.STATUS,
            Concept.HAPPENED,
            Concept.KNOW,
            Concept.ADVICE,
            Concept.MEANING);
    /** What only questions have; a job may well be named "STATUS". */
    private static final Set<Concept> QUESTIONING = EnumSet.of(
            Concept.WHY,
            Concept.WHO,
            Concept.WHAT,
            Concept.HOW,
            Concept.WHEN,
            Concept.HOW_MANY,
            Concept.HOW_DO,
            Concept.KNOW);

    private static final List<Set<Intent>> KINDRED = List.of(
            EnumSet.of(
                    Intent.STATUS,
                    Intent.DIAGNOSE_FAILURE,
                    Intent.EXPLAIN_WAITING,
                    Intent.SCHEDULE,
                    Intent.DURATION,
                    Intent.HISTORY),
            EnumSet.of(Intent.LIST, Intent.HEALTH, Intent.DIAGNOSE_FAILURE, Intent.EXPLAIN_WAITING, Intent.IMPACT));

    private static final Set<Intent> OWN_WORK = EnumSet.of(
            Intent.COMPARISON, Intent.REPORT, Intent.HANDOVER, Intent.HISTORY, Intent.LOG_SUMMARY, Intent.OUT_OF_SCOPE);

    private IntentRules() {}

    /** An intent, and how sure it is: 1 where the grammar decides, else how often such a prediction is right. */
    record Verdict(Intent intent, double confidence) {}

    static Verdict judge(Reading reading, Stance stance, Prediction learnt) {
        if (reading.clauses().isEmpty()) {
            return new Verdict(Intent.UNKNOWN, 1);
        }
        var intent = LearntIntents.intent(learnt.label());
        if (stance == Stance.WANTED && !isOwnWork(intent, learnt)) {
            return new Verdict(Intent.MANAGE, 1);
        }
        if (stance != Stance.WANTED && intent == Intent.MANAGE) {
            return unwanted(reading, stance, learnt);
        }
        if (stance == Stance.NONE && mayBeWish(reading, learnt)) {
            return new Verdict(Intent.MANAGE, 1 - learnt.confidence());
        }
        if (!learnt.unclear() || isKindred(learnt)) {
            return new Verdict(intent, learnt.confidence());
        }
        var ofJob = stance == Stance.NONE && asksOfAJob(reading);
        return new Verdict(ofJob ? nearestOfAJob(learnt) : Intent.UNKNOWN, learnt.confidence());
    }

    private static boolean asksOfAJob(Reading reading) {
        return reading.has(Concept.NAMED_JOB) && reading.any(clause -> clause.question() || clause.hasAny(QUESTIONING));
    }

    /** Whatever exactly is asked of a job, how it stands and why helps more than a question back. */
    private static Intent nearestOfAJob(Prediction learnt) {
        return learnt.ranking().stream()
                .map(each -> LearntIntents.intent(each.label()))
                .filter(KINDRED.get(0)::contains)
                .findFirst()
                .orElse(Intent.STATUS);
    }

    /** Two close readings that look into the same things, as why a job waits and why it was not planned: no need to ask back. */
    private static boolean isKindred(Prediction learnt) {
        var nearest = Set.of(
                LearntIntents.intent(learnt.label()),
                LearntIntents.intent(learnt.ranking().get(1).label()));
        return KINDRED.stream().anyMatch(kind -> kind.containsAll(nearest));
    }

    /** Nothing asks, something may be an order, and the classifier thinks of one next: declining is the safe side. */
    private static boolean mayBeWish(Reading reading, Prediction learnt) {
        var next = learnt.ranking().get(1);
        return LearntIntents.intent(next.label()) == Intent.MANAGE
                && next.confidence() >= POSSIBLE
                && !reading.any(clause -> clause.question() || clause.hasAny(QUESTIONING))
                && reading.any(Verbs::mayOrder);
    }

    /** Only the classifier sees a wish. */
    private static Verdict unwanted(Reading reading, Stance stance, Prediction learnt) {
        if (learnt.confidence() < SURELY
                && (reading.any(clause -> clause.isAlternative() || clause.hasAny(ASKING)) || isTold(reading))) {
            return second(learnt);
        }
        return new Verdict(stance == Stance.REFUSED ? Intent.UNKNOWN : Intent.MANAGE, learnt.confidence());
    }

    /** "They cancelled X", "the last restart of X", "X does not release it": no verb of change in it gives an order. */
    private static boolean isTold(Reading reading) {
        return reading.has(Concept.CHANGE) && !reading.any(Verbs::mayOrder);
    }

    /** Somebody asks, and nobody orders: whatever a question is about, it is no command. */
    private static Verdict second(Prediction learnt) {
        var next = learnt.ranking().get(1);
        return new Verdict(LearntIntents.intent(next.label()), next.confidence() / (1 - learnt.confidence()));
    }

    private static boolean isOwnWork(Intent intent, Prediction learnt) {
        return intent != Intent.MANAGE && learnt.confidence() >= (OWN_WORK.contains(intent) ? SURE : VERY_SURE);
    }
}
