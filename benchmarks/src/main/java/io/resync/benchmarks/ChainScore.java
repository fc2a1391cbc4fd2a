package io.resync.benchmarks;

import io.resync.benchmarks.SituationPlan.Edge;
import io.resync.diagnosis.Finding.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How much of the causal chain and of the jobs hit an answer names: F1 of sets. */
final class ChainScore {
    private static final Set<Kind> CHAIN = EnumSet.of(Kind.ROOT_CAUSE, Kind.BLOCKER, Kind.CONSEQUENCE);
    private static final Set<Kind> HIT = EnumSet.of(Kind.IMPACT, Kind.CONSEQUENCE);
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
        possible.addAll(plan.edges());
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

    /** Jobs that findings about the impact name, or that their evidence lists. */
    double impact(List<String> truth) {
        var wanted = new LinkedHashSet<String>();
        truth.forEach(job -> wanted.add(SituationPlan.node(job)));
        var known = new ArrayList<>(plan.jobs());
        wanted.stream().filter(job -> !known.contains(job)).forEach(known::add);
        var found = new LinkedHashSet<String>();
        answer.findings().stream()
                .filter(finding -> HIT.contains(finding.finding().kind()))
                .forEach(finding -> found.addAll(hit(known, finding)));
        return f1(wanted, found);
    }

    private List<String> hit(List<String> known, SpokenFinding finding) {
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
