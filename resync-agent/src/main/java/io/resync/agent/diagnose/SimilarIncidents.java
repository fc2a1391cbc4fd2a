package io.resync.agent.diagnose;

import static io.resync.agent.diagnose.CodeMeanings.word;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.tws.Job;
import io.resync.tws.Workstation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What happened before and looks like this: the same, with what helped then; or something else, with the difference. */
final class SimilarIncidents {
    private static final Set<Intent> PAST = EnumSet.of(Intent.SIMILAR_INCIDENT, Intent.HISTORY);
    private static final int SAME = 2;
    private static final int DIFFERENT = 2;

    private final CaseFile caseFile;
    private final Job job;
    private final Documents documents;
    private final Optional<FailureCause> cause;
    private final CauseCategory category;
    private final Set<String> codes;

    SimilarIncidents(CaseFile caseFile, Job job, Documents documents, Optional<FailureCause> cause) {
        this.caseFile = caseFile;
        this.job = job;
        this.documents = documents;
        this.cause = cause;
        this.category = cause.map(FailureCause::category).orElse(CauseCategory.UNKNOWN);
        this.codes = cause.map(FailureCause::codes).orElse(Set.of());
    }

    List<Finding> examine() {
        var incidents =
                documents.profiles().stream().filter(DocumentProfile::incident).toList();
        var same = incidents.stream().filter(this::same).limit(SAME).toList();
        var findings = new ArrayList<>(same.stream().map(this::known).toList());
        incidents.stream()
                .filter(profile -> !same.contains(profile))
                .map(this::different)
                .flatMap(Optional::stream)
                .limit(DIFFERENT)
                .forEach(findings::add);
        return findings;
    }

    /** The same code or, for this job, the same kind of cause; and nothing that speaks against it. */
    private boolean same(DocumentProfile profile) {
        return cause.isPresent()
                && !profile.toldOtherCause(category)
                && !profile.headedByOtherCode(codes)
                && (profile.sharesCode(codes) || (sharesCause(profile) && namesJob(profile)));
    }

    private boolean sharesCause(DocumentProfile profile) {
        return category != CauseCategory.UNKNOWN && profile.mentioned().contains(category);
    }

    private boolean namesJob(DocumentProfile profile) {
        return profile.names(Set.of(job.key().name(), job.key().jobStream()));
    }

    private Finding known(DocumentProfile profile) {
        var document = profile.document();
        var rule = RunbookChoice.of(documents, Matter.of(job, cause))
                .map(RunbookChoice::holds)
                .filter(fit -> fit.byCodeOrCause() || rules(fit, profile))
                .map(fit -> fit.profile().document())
                .filter(holds -> holds.approved() != null
                        && (document.approved() == null || document.approved().isBefore(holds.approved())));
        var arguments = List.of(
                document.id(),
                Quote.of(document.title()),
                Objects.toString(document.approved(), "—"),
                rule.map(holds -> holds.id())
                        .orElseGet(() -> Quote.of(profile.remedy().text())));
        return finding(
                profile,
                Finding.Kind.STATE,
                rule.isPresent() ? "known.incident_before_rule" : "known.incident",
                arguments);
    }

    private boolean rules(DocumentFit.Fit rule, DocumentProfile profile) {
        var jobs = Set.of(job.key().name(), job.key().jobStream());
        return rule.certain() && new Ruling(rule.profile(), profile, jobs).overrules();
    }

    private Optional<Finding> different(DocumentProfile profile) {
        if (cause.isEmpty()) {
            return unproven(profile).or(() -> named(profile));
        }
        var related = profile.sharesCode(codes) || sharesCause(profile) || namesJob(profile);
        var title = Quote.of(profile.document().title());
        if (related && profile.toldOtherCause(category)) {
            return Optional.of(finding(
                    profile,
                    Finding.Kind.ANOMALY,
                    "similar.other_cause",
                    List.of(profile.document().id(), title, word(profile.cause().word()), word(category.word()))));
        }
        if ((sharesCause(profile) || namesJob(profile)) && profile.headedByOtherCode(codes)) {
            return Optional.of(finding(
                    profile,
                    Finding.Kind.ANOMALY,
                    "similar.other_code",
                    List.of(
                            profile.document().id(),
                            title,
                            profile.shownHeadCodes(),
                            cause.get().shownCodes())));
        }
        return named(profile);
    }

    /** Of what is not known to be the same, nothing is told but to somebody who asks for what happened to this job before. */
    private Optional<Finding> named(DocumentProfile profile) {
        if (!PAST.contains(caseFile.intent()) || !profile.names(Set.of(job.key().name()))) {
            return Optional.empty();
        }
        var document = profile.document();
        var arguments = new ArrayList<>(List.of(
                document.id(),
                Quote.of(document.title()),
                Objects.toString(document.approved(), "—"),
                Quote.sentences(profile.remedy().text()),
                job.key().name()));
        var elsewhere = elsewhere(profile);
        elsewhere.ifPresent(place -> arguments.addAll(List.of(place, here())));
        var shown = new ArrayList<>(List.of(RunbookDiagnosis.cite(caseFile, documents.seen(), profile.remedy())));
        caseFile.job().map(caseFile::cite).ifPresent(shown::add);
        return Optional.of(new Finding(
                Finding.Kind.STATE,
                job.key().text(),
                elsewhere.isPresent() ? "similar.named_elsewhere" : "similar.named",
                arguments,
                Finding.Confidence.ESTABLISHED,
                shown));
    }

    /** The workstation that it tells of, or one counted like that of this run, where that is another one. */
    private Optional<String> elsewhere(DocumentProfile profile) {
        return profile.names(Set.of(here()))
                ? Optional.empty()
                : Stream.concat(workstations().filter(name -> profile.names(Set.of(name))), counted(profile))
                        .findFirst();
    }

    private Stream<String> workstations() {
        return caseFile.get(Sources.WORKSTATIONS).stream()
                .flatMap(seen -> seen.value().stream())
                .map(Workstation::name);
    }

    private Stream<String> counted(DocumentProfile profile) {
        var stem = here().replaceFirst("\\d+$", "");
        var counted = Pattern.compile("(?<!\\w)" + Pattern.quote(stem) + "\\d+(?!\\w)");
        return stem.equals(here())
                ? Stream.empty()
                : profile.passages().stream()
                        .flatMap(passage -> counted.matcher(passage.text()).results())
                        .map(MatchResult::group);
    }

    private String here() {
        return job.key().workstation();
    }

    /** Without a log a return code is no cause, however often it had one before. */
    private Optional<Finding> unproven(DocumentProfile profile) {
        var code =
                job.lastRun().map(run -> run.returnCode()).map(String::valueOf).orElse("");
        var told = profile.passages().stream()
                .anyMatch(passage -> returnCode(code)
                        .matcher(profile.document().title() + "\n" + passage.text())
                        .find());
        return !code.isEmpty() && told && profile.cause() != CauseCategory.UNKNOWN
                ? Optional.of(finding(
                        profile,
                        Finding.Kind.ANOMALY,
                        "similar.unproven",
                        List.of(
                                profile.document().id(),
                                Quote.of(profile.document().title()),
                                code,
                                word(profile.cause().word()))))
                : Optional.empty();
    }

    private static Pattern returnCode(String code) {
        return Pattern.compile("(?iu)(?:\\brc|code|c[oó]digo|exit|status|sa[ií]da|salida|retorno)\\W{1,4}(?:de \\w+ )?"
                + Pattern.quote(code) + "(?!\\d)");
    }

    private Finding finding(DocumentProfile profile, Finding.Kind kind, String message, List<String> arguments) {
        var evidence = RunbookDiagnosis.cite(caseFile, documents.seen(), profile.remedy());
        return CaseFile.established(kind, job.key().text(), message, arguments, evidence);
    }
}
