package io.resync.agent.diagnose;

import io.resync.diagnosis.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where sources contradict each other about a thing, or what was seen of it is old, nothing of it is said to be a cause. */
final class Doubtful {
    private static final Set<String> WHILE_IT_RUNS = Set.of("anomaly.long", "runs.long_so_far");

    /** Then the job itself was read anew, and its log as well. */
    private static final String A_COPY_LAGS = "conflict.copy";

    private Doubtful() {}

    /** The same findings: causes on what is in doubt as what could be, and how long it runs only where it is sure that it does. */
    static List<Finding> in(List<Finding> findings) {
        var doubted = findings.stream()
                .filter(each ->
                        each.kind() == Finding.Kind.CONFLICT && !each.message().equals(A_COPY_LAGS))
                .map(Finding::subject)
                .collect(Collectors.toSet());
        return doubted.isEmpty()
                ? findings
                : findings.stream()
                        .flatMap(each -> doubted.contains(each.subject()) ? weaker(each) : Stream.of(each))
                        .toList();
    }

    private static Stream<Finding> weaker(Finding finding) {
        if (WHILE_IT_RUNS.contains(finding.message())) {
            return Stream.of();
        }
        return finding.kind() == Finding.Kind.ROOT_CAUSE
                ? Stream.of(new Finding(
                        Finding.Kind.HYPOTHESIS,
                        finding.subject(),
                        finding.message(),
                        finding.arguments(),
                        Finding.Confidence.POSSIBLE,
                        finding.evidence()))
                : Stream.of(finding);
    }
}
