package io.resync.benchmarks;

import io.resync.Language;
import io.resync.chat.Answer;
import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding.Kind;
import java.util.List;
import java.util.stream.Stream;

/** An answer as it is scored. */
final class SpokenAnswer {
    private final Language language;
    private final Answer answer;
    private final List<SpokenFinding> findings;
    private final String words;

    /** Expects the language that it should be in. */
    SpokenAnswer(Language language, Answer answer) {
        this.language = language;
        this.answer = answer;
        findings = answer.statements().stream().map(SpokenFinding::of).toList();
        words = ScoredText.fold(ScoredText.withoutCitations(answer.text()));
    }

    Language language() {
        return language;
    }

    Answer answer() {
        return answer;
    }

    List<SpokenFinding> findings() {
        return findings;
    }

    Stream<SpokenFinding> findings(Kind kind) {
        return findings.stream().filter(finding -> finding.is(kind));
    }

    /** The whole text, folded, without citations. */
    String words() {
        return words;
    }

    /** What it names as the cause: root causes, and where it names none, what holds the work back. */
    List<SpokenFinding> claimedCauses() {
        var roots = claimedRootCauses();
        return roots.isEmpty()
                ? findings(Kind.BLOCKER).filter(SpokenFinding::isClaimed).toList()
                : roots;
    }

    List<SpokenFinding> claimedRootCauses() {
        return findings(Kind.ROOT_CAUSE).filter(SpokenFinding::isClaimed).toList();
    }

    boolean saysNoFault() {
        return findings.stream().anyMatch(finding -> finding.is(Kind.NO_FAULT));
    }

    /** Sentences in its own words that it stands for: no quotations, no hypotheses, nothing denied. Folded. */
    List<String> assertions() {
        return ScoredText.sentences(ScoredText.withoutCitations(withoutHypotheses())).stream()
                .map(sentence -> ScoredText.fold(ScoredText.withoutQuotes(sentence)))
                .filter(sentence -> !ScoredText.negated(language, sentence))
                .toList();
    }

    private String withoutHypotheses() {
        return without(answer.statements().stream()
                .filter(statement -> statement.finding().kind() == Kind.HYPOTHESIS
                        || !SpokenFinding.of(statement).isClaimed()));
    }

    /** What it says itself, without quotations and what documents say. */
    String ownWords() {
        return ScoredText.withoutQuotes(
                ScoredText.withoutCitations(without(answer.statements().stream().filter(SpokenAnswer::citesDocument))));
    }

    private static boolean citesDocument(Statement statement) {
        return statement.finding().evidence().stream().anyMatch(seen -> seen.kind() == Evidence.Kind.DOCUMENT);
    }

    private String without(Stream<Statement> statements) {
        var left = new StringBuilder(answer.text());
        statements.map(Statement::text).forEach(text -> cut(left, text));
        return left.toString();
    }

    private static void cut(StringBuilder text, String piece) {
        int at = piece.isEmpty() ? -1 : text.indexOf(piece);
        if (at >= 0) {
            text.replace(at, at + piece.length(), " ");
        }
    }
}
