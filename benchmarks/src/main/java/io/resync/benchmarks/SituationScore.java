package io.resync.benchmarks;

import io.resync.benchmarks.SituationTruth.Cause;
import io.resync.benchmarks.SituationTruth.Claim;
import io.resync.benchmarks.SituationTruth.Condition;
import io.resync.benchmarks.SituationTruth.Runbook;
import io.resync.diagnosis.Finding.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one answer is worth, by the keys of the suite; null for what the truth does not tell. */
final class SituationScore {
    private final SituationPlan plan;
    private final Situation.Asked asked;
    private final SpokenAnswer answer;
    private final CauseScore causes;
    private final ChainScore chain;

    SituationScore(Situation situation, Situation.Asked asked, SpokenAnswer answer) {
        this.asked = asked;
        plan = situation.plan();
        this.answer = answer;
        causes = new CauseScore(plan, answer);
        chain = new ChainScore(plan, answer);
    }

    /** One forbidden claim makes everything that was right worth nothing. */
    Map<String, @Nullable Double> shares() {
        Map<String, @Nullable Double> all = right();
        if (forbidden() > 0) {
            all.replaceAll((key, share) -> share == null ? null : Double.valueOf(0));
        }
        all.put("citations_valid", new CitationScore(answer).validShare());
        all.put("language_right", share(LanguageScore.isIn(asked.language(), answer.ownWords())));
        return all;
    }

    private Map<String, @Nullable Double> right() {
        var truth = asked.truth();
        Map<String, @Nullable Double> all = new LinkedHashMap<>();
        var wanted = truth.causes() == null && truth.isControl() ? List.<Cause>of() : truth.causes();
        all.put("cause_exact", wanted == null ? null : share(causes.exact(truth, wanted)));
        all.put("cause_any", wanted == null ? null : share(causes.any(truth, wanted)));
        all.put("path_f1", truth.path() == null ? null : Double.valueOf(chain.path(truth.path())));
        all.put("condition", truth.condition() == null ? null : Double.valueOf(condition(truth.condition())));
        all.put("impact_f1", truth.impact() == null ? null : Double.valueOf(chain.impact(truth, truth.impact())));
        all.put("numbers", numbers(truth));
        all.put("runbook", truth.runbook() == null ? null : Double.valueOf(runbook(truth.runbook())));
        all.put(
                "owner",
                truth.owner() == null ? null : share(namesOwner(truth.owner().any())));
        return all;
    }

    private static Double share(boolean right) {
        return right ? 1.0 : 0.0;
    }

    /** In words of people: what stands in the name of a job is nobody. */
    private boolean namesOwner(List<String> any) {
        var text = answer.words().replaceAll("\\S*[/#]\\S*", " ");
        return any.stream().anyMatch(each -> ScoredText.names(text, ScoredText.fold(each)));
    }

    private double condition(Condition condition) {
        var sentence = condition.sentence();
        var groups = sentence == null ? condition.all() : groups(sentence);
        var said = groups.stream().filter(any -> saysAny(answer.words(), any)).count();
        if (groups.isEmpty() || said == 0) {
            return 0;
        }
        return said == groups.size() ? 1 : 0.5;
    }

    /** Names and kinds that a person's sentence speaks of; its words where there are none. */
    private List<List<String>> groups(String sentence) {
        var groups = Stream.concat(
                        plan.namesIn(sentence).stream().map(List::of),
                        CauseKinds.in(sentence).stream().map(CauseKinds::phrases))
                .toList();
        return groups.isEmpty()
                ? ScoredText.contentWords(sentence).stream().map(List::of).toList()
                : groups;
    }

    private @Nullable Double numbers(SituationTruth truth) {
        var numbers = truth.numbers();
        if (numbers == null || numbers.isEmpty()) {
            return null;
        }
        var said = new NumberScore(answer.words());
        return numbers.values().stream().filter(said::says).count() / (double) numbers.size();
    }

    /** Half for the document, half for the step; nothing when another document is claimed beside it. */
    private double runbook(Runbook runbook) {
        var claimed =
                answer.findings(Kind.RUNBOOK).filter(SpokenFinding::isClaimed).toList();
        var id = runbook.id();
        if (id == null) {
            return claimed.isEmpty() ? 1 : 0;
        }
        var folded = ScoredText.fold(id);
        if (claimed.isEmpty() || !claimed.stream().allMatch(finding -> ScoredText.names(finding.words(), folded))) {
            return 0;
        }
        var step = runbook.step();
        return step == null || claimed.stream().anyMatch(finding -> hasStep(finding.words(), step)) ? 1 : 0.5;
    }

    private static boolean hasStep(String words, int step) {
        return words.contains(" " + step + ". ")
                || Stream.of("step ", "passo ", "paso ").anyMatch(word -> ScoredText.names(words, word + step));
    }

    /** How many causes it names where nothing is wrong. */
    int falseAlarms() {
        return causes.falseAlarms(asked.truth());
    }

    /** How many forbidden claims the answer makes. */
    int forbidden() {
        var claims = asked.truth().forbidden();
        return claims == null ? 0 : (int) claims.stream().filter(this::isMade).count();
    }

    private boolean isMade(Claim claim) {
        var cause = claim.cause();
        if (cause != null) {
            return answer.claimedCauses().stream().anyMatch(finding -> causes.matches(cause, finding));
        }
        var text = claim.text();
        return text == null ? isAsserted(claim) : isSaid(ScoredText.fold(text));
    }

    private boolean isSaid(String folded) {
        return answer.words().contains(folded)
                || answer.findings().stream()
                        .anyMatch(finding -> finding.words().contains(folded));
    }

    private boolean isAsserted(Claim claim) {
        var sentence = claim.sentence();
        var groups = sentence == null
                ? claim.say()
                : ScoredText.contentWords(sentence).stream().map(List::of).toList();
        return !groups.isEmpty()
                && answer.assertions().stream()
                        .filter(assertion -> !saysAny(assertion, claim.unless()))
                        .anyMatch(assertion -> groups.stream().allMatch(group -> saysAny(assertion, group)));
    }

    private static boolean saysAny(String folded, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> ScoredText.says(folded, ScoredText.fold(phrase)));
    }
}
