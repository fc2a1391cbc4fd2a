package io.resync.benchmarks;

import io.resync.benchmarks.SituationTruth.Cause;
import io.resync.diagnosis.Finding.Kind;
import java.util.List;

/** Whether an answer names the causes, all of them and no other. */
final class CauseScore {
    private static final double MOST = 0.5;
    private final SituationPlan plan;
    private final SpokenAnswer answer;

    CauseScore(SituationPlan plan, SpokenAnswer answer) {
        this.plan = plan;
        this.answer = answer;
    }

    boolean exact(SituationTruth truth, List<Cause> causes) {
        if (truth.isControl()) {
            return isNoFault(truth);
        }
        var claimed = answer.claimedCauses();
        return causes.stream().allMatch(cause -> claimed.stream().anyMatch(finding -> matches(cause, finding)))
                && claimed.stream().allMatch(finding -> fits(truth, causes, finding));
    }

    boolean any(SituationTruth truth, List<Cause> causes) {
        return truth.isControl()
                ? isNoFault(truth)
                : answer.claimedCauses().stream()
                        .anyMatch(finding -> causes.stream().anyMatch(cause -> matches(cause, finding)));
    }

    /** Says so, and names no cause but what the truth allows. */
    private boolean isNoFault(SituationTruth truth) {
        return answer.saysNoFault() && falseAlarms(truth) == 0;
    }

    /** Causes that it names where nothing is wrong. */
    int falseAlarms(SituationTruth truth) {
        return truth.isControl()
                ? (int) answer.claimedRootCauses().stream()
                        .filter(finding -> !fits(truth, List.of(), finding))
                        .count()
                : 0;
    }

    private boolean fits(SituationTruth truth, List<Cause> causes, SpokenFinding finding) {
        return causes.stream().anyMatch(cause -> matches(cause, finding))
                || truth.allowedBeside().stream().anyMatch(cause -> matches(cause, finding))
                || isOnThePath(truth, finding);
    }

    /** What holds a job back on the way to the cause is no cause too many. */
    private boolean isOnThePath(SituationTruth truth, SpokenFinding finding) {
        var path = truth.path();
        return path != null
                && finding.is(Kind.BLOCKER)
                && path.stream()
                        .anyMatch(edge ->
                                edge.stream().allMatch(end -> plan.isNamed(SituationPlan.node(end), finding.words())));
    }

    boolean matches(Cause cause, SpokenFinding finding) {
        var words = finding.words();
        var sentence = cause.sentence();
        return sentence == null ? says(cause, words) : says(sentence, words, words + " " + finding.evidence());
    }

    private boolean says(Cause cause, String words) {
        var phrases = cause.phrases();
        return (cause.object() == null || plan.isNamed(SituationPlan.node(cause.object()), words))
                && (phrases.isEmpty() || phrases.stream().anyMatch(phrase -> ScoredText.says(words, phrase)));
    }

    /** A sentence of a person: all names of it, and one of the kinds it speaks of or else most of its words. */
    private boolean says(String sentence, String words, String wordsAndEvidence) {
        if (!plan.namesIn(sentence).stream().allMatch(name -> plan.isNamed(name, wordsAndEvidence))) {
            return false;
        }
        var kinds = CauseKinds.in(sentence);
        return kinds.isEmpty()
                ? share(sentence, wordsAndEvidence) >= MOST
                : kinds.stream().anyMatch(kind -> CauseKinds.saidIn(words, kind));
    }

    private static double share(String sentence, String words) {
        var wanted = ScoredText.contentWords(sentence);
        var found = wanted.stream().filter(word -> ScoredText.says(words, word)).count();
        return wanted.isEmpty() ? 1 : (double) found / wanted.size();
    }
}
