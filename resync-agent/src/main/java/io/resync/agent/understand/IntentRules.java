package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.ADVICE;
import static io.resync.agent.understand.Concept.ANY;
import static io.resync.agent.understand.Concept.ARTICLE;
import static io.resync.agent.understand.Concept.BE;
import static io.resync.agent.understand.Concept.CHANGE;
import static io.resync.agent.understand.Concept.DEPENDENCY;
import static io.resync.agent.understand.Concept.END;
import static io.resync.agent.understand.Concept.ESTATE;
import static io.resync.agent.understand.Concept.FAILURE;
import static io.resync.agent.understand.Concept.FIX;
import static io.resync.agent.understand.Concept.HAPPENED;
import static io.resync.agent.understand.Concept.HOW;
import static io.resync.agent.understand.Concept.HOW_DO;
import static io.resync.agent.understand.Concept.HOW_MANY;
import static io.resync.agent.understand.Concept.IMPACT;
import static io.resync.agent.understand.Concept.INVESTIGATE;
import static io.resync.agent.understand.Concept.JOBS;
import static io.resync.agent.understand.Concept.JOB_NOUN;
import static io.resync.agent.understand.Concept.LATE;
import static io.resync.agent.understand.Concept.LOG;
import static io.resync.agent.understand.Concept.MAY;
import static io.resync.agent.understand.Concept.MEANING;
import static io.resync.agent.understand.Concept.NAMED_JOB;
import static io.resync.agent.understand.Concept.NAMED_OTHER;
import static io.resync.agent.understand.Concept.NEGATION;
import static io.resync.agent.understand.Concept.OVERVIEW;
import static io.resync.agent.understand.Concept.OWNER;
import static io.resync.agent.understand.Concept.PERIOD;
import static io.resync.agent.understand.Concept.POLITE;
import static io.resync.agent.understand.Concept.PROBLEM;
import static io.resync.agent.understand.Concept.REMAINING;
import static io.resync.agent.understand.Concept.RUN;
import static io.resync.agent.understand.Concept.RUNBOOK;
import static io.resync.agent.understand.Concept.SHOW;
import static io.resync.agent.understand.Concept.WAIT;
import static io.resync.agent.understand.Concept.WELL;
import static io.resync.agent.understand.Concept.WHAT;
import static io.resync.agent.understand.Concept.WHEN;
import static io.resync.agent.understand.Concept.WHO;
import static io.resync.agent.understand.Concept.WHY;
import static io.resync.agent.understand.Concept.WISH;
import static io.resync.query.Intent.DIAGNOSE_FAILURE;
import static io.resync.query.Intent.EXPLAIN_WAITING;
import static io.resync.query.Intent.HEALTH;
import static io.resync.query.Intent.HOW_TO;
import static io.resync.query.Intent.LIST;
import static io.resync.query.Intent.MANAGE;

import io.resync.query.Intent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses the intent. Every rule that holds gives its weight to an intent; the weights of an intent add up. The confidence
 * is {@code (best - second) / (best + 2)}: 0 for a tie, 0.5 for one weak sign, towards 1 for several strong ones with nothing
 * against them. Below {@value #CLOSE} the readings are too close to choose.
 */
final class IntentRules {
    private static final double CLOSE = 0.2;
    private static final Set<Concept> ASKING = EnumSet.of(WHY, HOW, WHAT, WHO, WHEN, HOW_MANY, HAPPENED, DEPENDENCY);
    private static final Set<Concept> PROGRESS = EnumSet.of(RUN, END, WAIT, LATE);
    private static final Set<Concept> HOW_TO_WORDS = EnumSet.of(RUNBOOK, HOW_DO, MEANING, OWNER);
    private static final Set<Concept> ABOUT_THE_ESTATE = EnumSet.of(WELL, HOW, Concept.STATUS, SHOW);
    private static final Set<Concept> LISTING = EnumSet.of(ANY, HOW_MANY, SHOW);
    private static final Set<Concept> BARE = EnumSet.of(NAMED_JOB, JOB_NOUN, ARTICLE, POLITE);

    private static final List<Rule> RULES = List.of(
            rule(MANAGE, 12, IntentRules::isWish),
            // How something is done. The diagnosis of a failure brings its runbook, so "why" goes first.
            rule(HOW_TO, 9, q -> asksHow(q) && q.cause() == null),
            rule(HOW_TO, 3, q -> asksHow(q) && q.cause() != null),
            // Why, and what happened.
            rule(DIAGNOSE_FAILURE, 6, q -> q.cause() == DIAGNOSE_FAILURE),
            rule(EXPLAIN_WAITING, 6, q -> q.cause() == EXPLAIN_WAITING),
            rule(DIAGNOSE_FAILURE, 3, q -> q.has(WHY) && q.has(NAMED_JOB) && q.cause() == null),
            rule(DIAGNOSE_FAILURE, 5, q -> q.has(HAPPENED) && (isAboutOne(q) || !q.has(PERIOD))),
            rule(DIAGNOSE_FAILURE, 4, q -> isAboutOne(q) && !q.has(JOBS) && q.any(IntentRules::asksWhatFailed)),
            rule(DIAGNOSE_FAILURE, 4, q -> q.has(INVESTIGATE) || q.has(LOG)),
            rule(DIAGNOSE_FAILURE, 4, q -> q.has(IMPACT)),
            rule(DIAGNOSE_FAILURE, 3, q -> isAboutOne(q) && q.has(PROBLEM)),
            rule(DIAGNOSE_FAILURE, 2, q -> isAboutOne(q) && q.any(clause -> isStatement(clause, FAILURE))),
            // What it waits for.
            rule(EXPLAIN_WAITING, 5, q -> !isAboutMany(q) && q.any(IntentRules::asksWhatItWaitsFor)),
            rule(EXPLAIN_WAITING, 4, q -> q.has(DEPENDENCY) && !q.has(IMPACT)),
            rule(EXPLAIN_WAITING, 2, q -> !isAboutMany(q) && q.any(IntentRules::isStatementOfDelay)),
            // How one job stands.
            rule(Intent.STATUS, 4, q -> q.has(Concept.STATUS) && !isAboutEstate(q)),
            rule(Intent.STATUS, 4, q -> isAboutOne(q) && q.any(clause -> clause.follows(HOW, BE, 1))),
            rule(Intent.STATUS, 4, q -> isAboutOne(q) && q.any(IntentRules::asksWhen)),
            rule(Intent.STATUS, 3, q -> isAboutOne(q) && q.any(IntentRules::asksWhether)),
            rule(Intent.STATUS, 3, q -> isAboutOne(q) && q.any(IntentRules::asksWhoChangedIt)),
            rule(Intent.STATUS, 2, q -> isAboutOne(q) && q.any(IntentRules::isStatementOfProgress)),
            rule(Intent.STATUS, 2, q -> q.has(NAMED_JOB) && q.has(SHOW)),
            rule(Intent.STATUS, 2, q -> q.has(NAMED_JOB) && q.all(unit -> unit.isAny(BARE))),
            // What failed.
            rule(LIST, 5, q -> !q.has(WHY) && q.any(clause -> clause.has(JOBS) && clause.has(FAILURE))),
            rule(LIST, 4, q -> !isAboutOne(q) && q.any(IntentRules::asksWhatFailed)),
            rule(LIST, 4, q -> !isAboutOne(q) && !q.has(WHY) && q.any(IntentRules::listsFailures)),
            rule(LIST, 4, q -> !isAboutOne(q) && q.has(HAPPENED) && q.has(PERIOD)),
            rule(LIST, 2, q -> !isAboutOne(q) && q.has(FAILURE) && !q.has(WHY) && !q.has(HAPPENED)),
            // How all stands.
            rule(HEALTH, 6, IntentRules::asksForTheEstate),
            rule(HEALTH, 5, q -> q.has(OVERVIEW) && !isNamed(q)),
            rule(HEALTH, 4, q -> q.has(PROBLEM) && !isAboutOne(q)),
            rule(HEALTH, 3, q -> q.has(WELL) && !isAboutOne(q)),
            rule(HEALTH, 4, IntentRules::countsJobs));

    private IntentRules() {}

    /** An intent, and how far it is ahead of the next. */
    record Verdict(Intent intent, double confidence) {}

    private record Rule(Intent intent, int weight, Predicate<Reading> holds) {}

    private static Rule rule(Intent intent, int weight, Predicate<Reading> holds) {
        return new Rule(intent, weight, holds);
    }

    static Verdict judge(Reading reading) {
        Map<Intent, Integer> weights = new EnumMap<>(Intent.class);
        for (var rule : RULES) {
            if (rule.holds().test(reading)) {
                weights.merge(rule.intent(), rule.weight(), Integer::sum);
            }
        }
        int best = 0;
        int second = 0;
        var intent = Intent.UNKNOWN;
        for (var entry : weights.entrySet()) {
            if (entry.getValue() > best) {
                second = best;
                best = entry.getValue();
                intent = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        double confidence = (best - second) / (best + 2.0);
        return new Verdict(confidence < CLOSE ? Intent.UNKNOWN : intent, confidence);
    }

    private static boolean isWish(Reading q) {
        return q.any(Wish::isIn);
    }

    private static boolean asksHow(Reading q) {
        return q.hasAny(HOW_TO_WORDS) || q.any(IntentRules::asksHowToAct) || q.any(IntentRules::asksForAdvice);
    }

    private static boolean asksHowToAct(Clause clause) {
        return clause.follows(HOW, CHANGE, 1) || clause.follows(HOW, FIX, 1) || clause.follows(WHAT, FIX, 2);
    }

    private static boolean asksForAdvice(Clause clause) {
        boolean asks = clause.has(ADVICE) || clause.has(MAY) || (clause.has(WISH) && clause.question());
        return (asks && clause.has(CHANGE) && !Wish.isIn(clause)) || clause.follows(ADVICE, RUN, 3);
    }

    private static boolean asksWhatFailed(Clause clause) {
        return clause.follows(WHAT, FAILURE, 3);
    }

    private static boolean asksWhatItWaitsFor(Clause clause) {
        return !clause.has(WHY)
                && (clause.follows(WHAT, WAIT, 6) || clause.follows(WHO, WAIT, 6) || clause.follows(ANY, WAIT, 1));
    }

    private static boolean asksWhen(Clause clause) {
        return (clause.has(REMAINING) && !clause.has(DEPENDENCY))
                || ((clause.has(WHEN) || clause.has(HOW_MANY)) && clause.hasAny(PROGRESS));
    }

    private static boolean asksWhether(Clause clause) {
        return clause.question()
                && !clause.hasAny(ASKING)
                && (clause.hasAny(PROGRESS) || clause.has(FAILURE) || clause.has(WELL));
    }

    private static boolean asksWhoChangedIt(Clause clause) {
        return clause.has(WHO) && clause.has(CHANGE) && !clause.has(MAY) && !clause.has(ADVICE);
    }

    private static boolean isStatement(Clause clause, Concept event) {
        return !clause.question() && clause.has(event);
    }

    private static boolean isStatementOfDelay(Clause clause) {
        return isStatement(clause, WAIT) || isStatement(clause, LATE) || (!clause.question() && isNotRunning(clause));
    }

    private static boolean isStatementOfProgress(Clause clause) {
        return (isStatement(clause, RUN) || isStatement(clause, END)) && !clause.has(FAILURE) && !isNotRunning(clause);
    }

    private static boolean isNotRunning(Clause clause) {
        return clause.follows(NEGATION, RUN, Cause.NEGATION_REACH)
                || clause.follows(NEGATION, END, Cause.NEGATION_REACH);
    }

    private static boolean listsFailures(Clause clause) {
        return clause.hasAny(LISTING) && clause.has(FAILURE);
    }

    private static boolean asksForTheEstate(Reading q) {
        return isAboutEstate(q)
                && !q.has(WHY)
                && !q.has(FAILURE)
                && (q.hasAny(ABOUT_THE_ESTATE) || q.any(Clause::question));
    }

    private static boolean countsJobs(Reading q) {
        return isAboutMany(q)
                && !q.has(WHY)
                && !q.has(FAILURE)
                && (q.hasAny(PROGRESS) || q.has(HOW_MANY) || q.has(REMAINING));
    }

    private static boolean isNamed(Reading q) {
        return q.has(NAMED_JOB) || q.has(NAMED_OTHER);
    }

    /** "The job", but not "any job" or "which job". */
    private static boolean isAboutOne(Reading q) {
        return q.has(NAMED_JOB)
                || q.any(clause -> clause.has(JOB_NOUN) && !clause.has(ANY) && !clause.follows(WHAT, JOB_NOUN, 0));
    }

    private static boolean isAboutMany(Reading q) {
        return q.has(JOBS) && !q.has(NAMED_JOB);
    }

    private static boolean isAboutEstate(Reading q) {
        return q.has(ESTATE) && !isNamed(q);
    }
}
