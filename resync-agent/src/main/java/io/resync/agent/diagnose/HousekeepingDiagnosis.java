package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Housekeeping;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Space is lacking since a job that frees it did not do its work: its definition names the place that is full. */
final class HousekeepingDiagnosis implements Diagnosis {
    private static final Pattern FREES =
            Pattern.compile("(?iu)delet|remov|clean|purg|prun|expir|rotat|compress|house.?keep"
                    + "|\\brm\\b|\\bgzip\\b|apag|limp|exclu|expurg|borr|elimin|depur|vaci");
    private static final Pattern PLACE =
            Pattern.compile("(?<![\\w:/.\\\\-])(?:/[\\w.-]+(?:/[\\w.-]+)*|[A-Za-z]:(?:\\\\[\\w.-]+)+)");

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.PLAN).stream()
                .flatMap(plan -> Housekeeping.lacks(caseFile::get).stream()
                        .flatMap(lack -> Housekeeping.idle(
                                        plan.value(), lack.job().value())
                                .stream()
                                .flatMap(idle -> found(caseFile, lack, plan.map(any -> idle)).stream())))
                .toList();
    }

    private static Optional<Finding> found(CaseFile caseFile, Housekeeping.Lack lack, Observed<Job> idle) {
        return definitions(caseFile, idle.value())
                .flatMap(seen ->
                        place(seen.value(), lack).stream().map(place -> notCleaned(caseFile, lack, idle, seen, place)))
                .findFirst();
    }

    private static Stream<Observed<JobDefinition>> definitions(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.definitionsOf(job.key().name())).stream()
                .flatMap(seen -> seen.value().stream().map(each -> seen.map(any -> each)))
                .filter(each -> each.value().name().equals(job.key().name()))
                .filter(each -> FREES.matcher(each.value().name() + " " + text(each.value()))
                        .find());
    }

    private static String text(JobDefinition definition) {
        return Stream.of(definition.description(), definition.task())
                .filter(each -> !each.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    /** A place that the definition names and below which, by the log, nothing could be written. */
    private static Optional<String> place(JobDefinition definition, Housekeeping.Lack lack) {
        var shown = lack.symptom().shown();
        var log = shown.line() + "\n" + String.join("\n", shown.excerpt());
        return PLACE.matcher(text(definition))
                .results()
                .map(match -> match.group())
                .filter(place -> Pattern.compile("(?<![\\w:/.\\\\-])" + Pattern.quote(place) + "(?![\\w.-])")
                        .matcher(log)
                        .find())
                .findFirst();
    }

    private static Finding notCleaned(
            CaseFile caseFile,
            Housekeeping.Lack lack,
            Observed<Job> idle,
            Observed<JobDefinition> definition,
            String place) {
        var key = idle.value().key().text();
        var failed = lack.job().value().key().text();
        var arguments = new ArrayList<>(
                List.of(key, idle.value().state().text(), Quote.of(text(definition.value())), failed, place));
        var excerpt = key + " · " + text(definition.value()) + " · lack of space under " + place + ": " + failed;
        var evidence = new ArrayList<>(List.of(
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, definition, "definition of " + key, excerpt),
                caseFile.cite(idle)));
        unmet(caseFile, idle.value()).ifPresent(seen -> {
            var words = DependencyWords.of(seen.value(), caseFile.moments());
            arguments.add(words.arguments().get(0));
            evidence.add(caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, key, key + " · " + words.record()));
        });
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                key,
                arguments.size() > 5 ? "space.not_cleaned_unmet" : "space.not_cleaned",
                arguments,
                Finding.Confidence.LIKELY,
                evidence);
    }

    private static Optional<Observed<Dependency>> unmet(CaseFile caseFile, Job job) {
        return caseFile.get(Sources.member(job.key().text()))
                .flatMap(seen -> seen.value().dependencies().stream()
                        .filter(each -> each.satisfaction() != Dependency.Satisfaction.SATISFIED)
                        .findFirst()
                        .map(each -> seen.map(any -> each)));
    }
}
