package io.resync.benchmarks;

import io.resync.benchmarks.SituationPlan.Edge;
import io.resync.benchmarks.SituationTruth.Cause;
import io.resync.diagnosis.Finding.Kind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of the causal chain and of the jobs hit an answer names: F1 of sets. */
final class ChainScore {
    private static final Set<Kind> CHAIN = EnumSet.of(Kind.ROOT_CAUSE, Kind.BLOCKER, Kind.CONSEQUENCE);
    private final SituationPlan plan;
    private final SpokenAnswer answer;

    ChainScore(SituationPlan plan, SpokenAnswer answer) {
        this.plan = plan;
        this.answer = answer;
    }

    /** Two objects that one finding names make an edge where the plan or the truth has it. */
    double path(List<List<String>> truth) {
        var wanted = new LinkedHashSet<Edge>();
        truth.forEach(edge -> wanted.add(new Edge(SituationPlan.node(edge.get(0)), SituationPlan.node(edge.get(1)))));
        var possible = new LinkedHashSet<>(wanted);
        plan.edges().stream()
                .filter(edge -> !wanted.contains(edge.reversed())) // who holds a resource needs it
                .forEach(possible::add);
        var found = new LinkedHashSet<Edge>();
        for (var finding : answer.findings()) {
            if (CHAIN.contains(finding.finding().kind()) && finding.isClaimed()) {
                found.addAll(named(possible, finding.words()));
            } else if (finding.is(Kind.IMPACT)) {
                found.addAll(named(wanted, finding.words() + " " + finding.evidence()));
            }
        }
        return f1(wanted, found);
    }

    private List<Edge> named(Set<Edge> edges, String words) {
        return edges.stream()
                .filter(edge -> plan.isNamed(edge.before(), words) && plan.isNamed(edge.after(), words))
                .toList();
    }

    /**
     * Jobs that findings about the impact name, or that their evidence lists. Consequences can only confirm; what is a cause
     * or on the way from it is neither right nor wrong, unless it is wanted.
     */
    double impact(SituationTruth truth, List<String> hit) {
        var wanted = new LinkedHashSet<String>();
        hit.forEach(job -> wanted.add(SituationPlan.node(job)));
        var known = new LinkedHashSet<>(plan.jobs());
        known.removeAll(neutral(truth));
        known.addAll(wanted);
        var found = new LinkedHashSet<String>();
        answer.findings(Kind.IMPACT).forEach(finding -> found.addAll(hit(known, finding)));
        answer.findings(Kind.CONSEQUENCE).forEach(finding -> found.addAll(hit(wanted, finding)));
        return f1(wanted, found);
    }

    private static Set<String> neutral(SituationTruth truth) {
        var causes = Objects.requireNonNullElse(truth.causes(), List.<Cause>of());
        var path = Objects.requireNonNullElse(truth.path(), List.<List<String>>of());
        return Stream.concat(
                        Stream.concat(causes.stream(), truth.allowedBeside().stream())
                                .map(Cause::object)
                                .filter(Objects::nonNull),
                        path.stream().flatMap(List::stream))
                .map(SituationPlan::node)
                .collect(Collectors.toSet());
    }

    private List<String> hit(Set<String> known, SpokenFinding finding) {
        var subject = SituationPlan.node(finding.finding().subject());
        var text = finding.words() + " ; " + finding.evidence();
        var denied = ScoredText.negatedParts(answer.language(), text);
        return known.stream()
                .filter(job -> !job.equals(subject) && plan.isNamed(job, text))
                .filter(job -> !plan.isNamed(job, denied))
                .toList();
    }

    private static double f1(Set<?> wanted, Set<?> found) {
        if (wanted.isEmpty() || found.isEmpty()) {
            return wanted.isEmpty() && found.isEmpty() ? 1 : 0;
        }
        var right = found.stream().filter(wanted::contains).count();
        return 2.0 * right / (wanted.size() + found.size());
    }
}
