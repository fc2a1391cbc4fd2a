package io.resync.agent.compose;

import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.diagnosis.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a model is shown of a case: ranked by what matters, section by section, within a budget; and what was cut.
 *
 * @param sections the text of each section; one without content is not there
 * @param cuts what was left out, in the order of the sections
 */
record Context(Map<Section, String> sections, List<Cut> cuts) {
    private static final List<Finding.Kind> FIRST = List.of(
            Finding.Kind.ROOT_CAUSE,
            Finding.Kind.CONFLICT,
            Finding.Kind.BLOCKER,
            Finding.Kind.NO_FAULT,
            Finding.Kind.ANOMALY,
            Finding.Kind.DEADLINE_RISK,
            Finding.Kind.STATE,
            Finding.Kind.RUNBOOK,
            Finding.Kind.OWNER,
            Finding.Kind.IMPACT,
            Finding.Kind.CONSEQUENCE,
            Finding.Kind.HYPOTHESIS);

    /** The parts of a context, each with its share of the budget. What one does not need, the next may use. */
    enum Section {
        FACTS("Facts", 30),
        HYPOTHESES("Hypotheses, not shown to be so", 10),
        GAPS("Not seen", 5),
        EVIDENCE("Evidence", 55);

        private final String title;
        private final int percent;

        Section(String title, int percent) {
            this.title = title;
            this.percent = percent;
        }

        String title() {
            return title;
        }
    }

    /**
     * Something that was left out, in part or as a whole.
     *
     * @param section where it would have been
     * @param what its id or subject
     * @param tokens how much, by estimate
     */
    record Cut(Section section, String what, int tokens) {}

    Context {
        sections = Map.copyOf(sections);
        cuts = List.copyOf(cuts);
    }

    static Context of(Material material, Budget budget) {
        var packing = new Packing(budget);
        var ranked = ranked(material.statements());
        packing.pack(
                Section.FACTS,
                ranked.stream().filter(each -> !isHypothesis(each)).map(Context::entry));
        packing.pack(
                Section.HYPOTHESES,
                ranked.stream().filter(Context::isHypothesis).map(Context::entry));
        packing.pack(Section.GAPS, material.gaps().stream().map(Context::entry));
        packing.pack(Section.EVIDENCE, evidence(ranked, material.evidence()).map(Context::entry));
        return new Context(packing.sections, packing.cuts);
    }

    int tokensCut() {
        return cuts.stream().mapToInt(Cut::tokens).sum();
    }

    private static boolean isHypothesis(Statement statement) {
        return statement.finding().kind() == Finding.Kind.HYPOTHESIS;
    }

    private static List<Statement> ranked(List<Statement> statements) {
        return statements.stream()
                .sorted(Comparator.comparingInt(
                        each -> FIRST.indexOf(each.finding().kind())))
                .toList();
    }

    /** That of the first findings first, then what nobody cites. */
    private static Stream<Evidence> evidence(List<Statement> ranked, List<Evidence> all) {
        var cited = ranked.stream().flatMap(each -> each.finding().evidence().stream());
        return Stream.concat(cited, all.stream()).distinct();
    }

    private static Entry entry(Statement statement) {
        var finding = statement.finding();
        var text = new StringBuilder(
                "- " + finding.kind().code() + " (" + finding.confidence().code() + "): " + statement.text());
        finding.evidence().forEach(each -> text.append(" [").append(each.id()).append(']'));
        return new Entry(finding.subject(), text.toString());
    }

    private static Entry entry(Gap gap) {
        return new Entry(gap.source(), "- " + gap.source() + ": " + gap.cause().code());
    }

    private static Entry entry(Evidence evidence) {
        return new Entry(
                evidence.id(),
                "[" + evidence.id() + "] " + evidence.kind().code() + ", " + evidence.location() + ":\n"
                        + evidence.excerpt());
    }

    /** Something with a name to show, or to say that it was cut. */
    private record Entry(String what, String text) {}

    /** Fills one section after the other. */
    private static final class Packing {
        private final Budget budget;
        private final Map<Section, String> sections = new EnumMap<>(Section.class);
        private final List<Cut> cuts = new ArrayList<>();
        private int spare;

        Packing(Budget budget) {
            this.budget = budget;
        }

        void pack(Section section, Stream<Entry> entries) {
            int room = budget.characters() * section.percent / 100 + spare;
            var text = new StringBuilder();
            for (var entry : entries.toList()) {
                int most = Math.min(budget.mostForOne(), room - text.length());
                var kept = entry.text()
                        .substring(0, Math.max(0, Math.min(entry.text().length(), most)));
                if (kept.length() < entry.text().length()) {
                    cuts.add(new Cut(
                            section, entry.what(), Budget.tokens(entry.text().length() - kept.length())));
                }
                text.append(kept).append(kept.isEmpty() ? "" : "\n");
            }
            spare = Math.max(0, room - text.length());
            if (!text.isEmpty()) {
                sections.put(section, text.toString());
            }
        }
    }

    /** The text of a section, or nothing. */
    String section(Section section) {
        return Objects.requireNonNullElse(sections.get(section), "");
    }
}
