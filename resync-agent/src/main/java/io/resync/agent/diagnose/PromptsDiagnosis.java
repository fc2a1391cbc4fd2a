package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.tws.Page;
import io.resync.tws.Prompt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The prompts that nobody has answered: what they ask, since when, and which job or job stream asked. */
final class PromptsDiagnosis implements Diagnosis {
    private static final int TOLD = 8;
    private static final String ASKED = "ASKED";

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.PROMPTS)
                .map(seen -> examine(caseFile, seen))
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, Observed<Page<Prompt>> seen) {
        var open = seen.value().items().stream()
                .filter(prompt -> isOpen(prompt) && isMeant(caseFile, prompt))
                .sorted(Comparator.comparing(
                                (Prompt prompt) -> Objects.requireNonNullElse(prompt.askedAt(), Instant.MAX))
                        .thenComparing(PromptsDiagnosis::name))
                .toList();
        var findings = new ArrayList<Finding>();
        if (open.size() != 1) {
            findings.add(counted(caseFile, seen, open.size()));
        }
        var kind = open.size() == 1 ? Finding.Kind.STATE : Finding.Kind.ANOMALY;
        open.stream()
                .limit(TOLD)
                .map(prompt -> told(caseFile, seen, prompt, kind))
                .forEach(findings::add);
        return findings;
    }

    private static boolean isOpen(Prompt prompt) {
        return prompt.status().equalsIgnoreCase(ASKED) && prompt.answeredAt() == null;
    }

    /** The one that the question names; without a name all of them. */
    private static boolean isMeant(CaseFile caseFile, Prompt prompt) {
        var named = caseFile.query().entities(EntityType.PROMPT);
        return named.isEmpty()
                || named.stream()
                        .map(Entity::text)
                        .anyMatch(text -> text.equals(prompt.name()) || text.equals(Integer.toString(prompt.number())));
    }

    private static Finding counted(CaseFile caseFile, Observed<?> seen, int open) {
        var count = Integer.toString(open);
        var evidence =
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "prompts", count + " prompts asked and not answered");
        return CaseFile.established(
                Finding.Kind.STATE, "prompts", open == 0 ? "prompts.none" : "prompts.some", List.of(count), evidence);
    }

    private static Finding told(CaseFile caseFile, Observed<?> seen, Prompt prompt, Finding.Kind kind) {
        var name = name(prompt);
        var at = prompt.askedAt() == null ? "" : caseFile.moments().at(prompt.askedAt());
        var by = Stream.of(prompt.job(), prompt.jobStream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        var text = Quote.of(prompt.text());
        var record =
                "prompt " + name + " · status=" + prompt.status() + " · asked=" + at + " · by " + by + " · " + text;
        var message = "prompts.open" + (by.isEmpty() ? "" : "_by") + (at.isEmpty() ? "_undated" : "");
        return CaseFile.established(
                kind,
                name,
                message,
                List.of(name, text, at, by),
                caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "prompt " + name, record));
    }

    private static String name(Prompt prompt) {
        return prompt.name().isBlank() ? Integer.toString(prompt.number()) : prompt.name();
    }
}
