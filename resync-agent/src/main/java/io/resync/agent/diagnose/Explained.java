package io.resync.agent.diagnose;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is seen on the thing that went wrong is a cause only as long as nothing tells what led to it. Where another finding does, the
 * nearer one follows from it, and cites both.
 */
final class Explained {
    /** Sentences on what a log or the plan shows of the failed thing itself; any other cause that names that thing lies deeper. */
    private static final List<String> SEEN_ON_THE_THING = List.of(
            "cause.",
            "origin.",
            "incident.shared",
            "incident.alone",
            "incident.first",
            "unreachable.unlinked",
            "unreachable.down");

    private final List<Finding> deeper;

    private Explained(List<Finding> deeper) {
        this.deeper = deeper;
    }

    /** The same findings, none of them a cause that another one explains; each explanation stands before what it explains. */
    static List<Finding> in(List<Finding> findings) {
        var deeper =
                findings.stream().filter(each -> isCause(each) && !isNear(each)).toList();
        return deeper.isEmpty() ? findings : new Explained(deeper).order(findings);
    }

    private List<Finding> order(List<Finding> findings) {
        Set<Finding> ordered = new LinkedHashSet<>();
        for (var finding : findings) {
            var explaining = explaining(finding);
            ordered.addAll(explaining);
            ordered.add(explaining.isEmpty() ? finding : follows(finding, explaining));
        }
        return List.copyOf(ordered);
    }

    private List<Finding> explaining(Finding finding) {
        return isCause(finding) && isNear(finding)
                ? deeper.stream().filter(each -> names(each, finding.subject())).toList()
                : List.of();
    }

    private static boolean isCause(Finding finding) {
        return finding.kind() == Finding.Kind.ROOT_CAUSE && finding.confidence() != Finding.Confidence.POSSIBLE;
    }

    private static boolean isNear(Finding finding) {
        return SEEN_ON_THE_THING.stream().anyMatch(finding.message()::startsWith);
    }

    private static boolean names(Finding cause, String thing) {
        return cause.subject().equals(thing)
                || cause.arguments().stream().anyMatch(whole(thing))
                || cause.evidence().stream().map(Evidence::excerpt).anyMatch(whole(thing));
    }

    private static Predicate<String> whole(String thing) {
        return Pattern.compile("(?<![\\w.#/-])" + Pattern.quote(thing) + "(?![\\w#/-]|\\.\\w)")
                .asPredicate();
    }

    private static Finding follows(Finding near, List<Finding> explaining) {
        var evidence = new LinkedHashSet<>(near.evidence());
        explaining.forEach(each -> evidence.add(link(each, near.subject())));
        return new Finding(
                Finding.Kind.CONSEQUENCE,
                near.subject(),
                near.message(),
                near.arguments(),
                near.confidence(),
                List.copyOf(evidence));
    }

    /** What shows both, where it is one record. */
    private static Evidence link(Finding cause, String thing) {
        return cause.evidence().stream()
                .filter(each -> whole(thing).test(each.excerpt()))
                .findFirst()
                .orElse(cause.evidence().get(0));
    }
}
