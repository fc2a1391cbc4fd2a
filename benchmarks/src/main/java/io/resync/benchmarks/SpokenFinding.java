package io.resync.benchmarks;

import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.util.stream.Collectors;

/**
 * A finding with all that it says, folded.
 *
 * @param finding what was found
 * @param words subject, kind of message, arguments and sentence
 * @param evidence where it was seen and what that says
 */
record SpokenFinding(Finding finding, String words, String evidence) {
    static SpokenFinding of(Statement statement) {
        var finding = statement.finding();
        var message = finding.message().replace('.', ' ').replace('_', ' ');
        var words =
                String.join(" ", finding.subject(), message, String.join(" ", finding.arguments()), statement.text());
        var seen = finding.evidence().stream().map(SpokenFinding::text).collect(Collectors.joining(" "));
        return new SpokenFinding(finding, ScoredText.fold(words), ScoredText.fold(seen));
    }

    private static String text(Evidence evidence) {
        return evidence.location() + " " + evidence.excerpt();
    }

    boolean is(Finding.Kind kind) {
        return finding.kind() == kind;
    }

    /** What is only possible is not claimed. */
    boolean isClaimed() {
        return finding.confidence() != Finding.Confidence.POSSIBLE;
    }
}
