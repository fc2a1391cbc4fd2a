package io.resync.agent.diagnose;

import static io.resync.agent.diagnose.CodeMeanings.word;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.incident.Failure;
import io.resync.agent.incident.Incident;
import io.resync.agent.incident.Incidents;
import io.resync.agent.incident.MessageTemplate;
import io.resync.agent.incident.Preceding;
import io.resync.agent.incident.SharedObject;
import io.resync.agent.log.LogCause;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of an incident: its cause, what follows from it, how long there is to act. */
final class IncidentSentences {
    private static final int NAMED = 12;

    private final CaseFile caseFile;
    private final Observed<Incidents> plan;

    IncidentSentences(CaseFile caseFile, Observed<Incidents> plan) {
        this.caseFile = caseFile;
        this.plan = plan;
    }

    List<Finding> of(Incident incident) {
        var findings = new ArrayList<Finding>();
        var told = preceding(incident);
        told.ifPresent(message -> findings.add(told(incident, message)));
        var changed = told.isPresent() ? Optional.<Finding>empty() : changed(incident);
        changed.ifPresent(findings::add);
        findings.add(cause(incident));
        if (incident.failed().size() > 1) {
            findings.add(failed(incident));
        }
        if (!incident.waiting().isEmpty()) {
            findings.add(listing(incident, Finding.Kind.IMPACT, "waiting", incident.waiting(), List.of()));
        }
        deadline(incident).ifPresent(findings::add);
        return findings;
    }

    private Finding cause(Incident incident) {
        var first = incident.first();
        var log = first.log();
        var shown = first.shown();
        return log == null || shown == null ? unseen(incident, log) : seen(incident, log, shown);
    }

    private Finding seen(Incident incident, Observed<JobLog> log, LogCause shown) {
        var first = incident.first();
        var key = first.job().key().text();
        var arguments = new ArrayList<>(
                List.of(incident.subject(), word(incident.category().word()), key, at(first), Quote.of(shown.line())));
        incident.shared().map(SharedObject::kind).ifPresent(what -> arguments.add(word(what.word())));
        var excerpt = incident.subject() + " · " + key + " · " + at(first);
        var evidence = List.of(
                caseFile.cite(
                        Evidence.Kind.LOG_LINES,
                        log,
                        key + " line " + shown.lineNumber() + " of " + shown.read(),
                        shown.line()),
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, incident.subject(), excerpt));
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                incident.subject(),
                incident.told() != null
                        ? "incident.first"
                        : incident.shared().isPresent() ? "incident.shared" : "incident.alone",
                arguments,
                Finding.Confidence.LIKELY,
                evidence);
    }

    /** A log that was not read, or that shows nothing, tells no cause. */
    private Finding unseen(Incident incident, @Nullable Observed<JobLog> log) {
        var job = incident.first().job();
        return CaseFile.established(
                Finding.Kind.ANOMALY,
                job.key().text(),
                log == null ? "incident.unread" : "incident.silent",
                List.of(job.key().text()),
                caseFile.cite(plan.map(any -> job)));
    }

    private Optional<Observed<MessageTemplate>> preceding(Incident incident) {
        return caseFile.get(Sources.PLAN_MESSAGES)
                .flatMap(seen -> Preceding.of(incident, seen.value()).map(message -> seen.map(any -> message)));
    }

    private Finding told(Incident incident, Observed<MessageTemplate> seen) {
        var message = seen.value();
        var at = caseFile.moments().at(message.first());
        var first = incident.first().job().key().text();
        var excerpt = at + " · " + message.text() + " · first failure: " + first;
        var evidence = caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, incident.subject(), excerpt);
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                incident.subject(),
                "incident.told",
                List.of(incident.subject(), word(incident.category().word()), at, Quote.of(message.text())),
                Finding.Confidence.LIKELY,
                List.of(evidence));
    }

    /** A document that tells of a change of what the jobs share, from shortly before the first of them failed. */
    private Optional<Finding> changed(Incident incident) {
        var failed = incident.first().endedAt();
        if (failed.equals(Instant.MAX)) {
            return Optional.empty();
        }
        var local = failed.atZone(caseFile.moments().zone()).toLocalDateTime();
        return caseFile.get(Sources.knowledgeOf(incident.subject()))
                .flatMap(seen -> incident.shared()
                        .flatMap(shared -> DocumentedChange.before(seen.value(), shared, local))
                        .map(change -> changed(incident, seen, change)));
    }

    private Finding changed(Incident incident, Observed<?> seen, DocumentedChange change) {
        var document = change.passage().document();
        var at = caseFile.moments()
                .at(change.at().atZone(caseFile.moments().zone()).toInstant());
        var excerpt = document.title() + " · " + at + " · " + change.passage().text() + " · first failure: "
                + incident.first().job().key().text();
        return new Finding(
                Finding.Kind.ROOT_CAUSE,
                incident.subject(),
                "incident.changed",
                List.of(
                        incident.subject(),
                        word(incident.category().word()),
                        document.id(),
                        Quote.of(document.title()),
                        at),
                Finding.Confidence.LIKELY,
                List.of(caseFile.cite(
                        Evidence.Kind.DOCUMENT, seen, document.id() + " · " + incident.subject(), excerpt)));
    }

    private Finding failed(Incident incident) {
        var when = Stream.of(incident.first().endedAt(), incident.lastEnded())
                .map(ended ->
                        ended.equals(Instant.MAX) ? "?" : caseFile.moments().at(ended))
                .toList();
        return listing(incident, Finding.Kind.CONSEQUENCE, "failed", incident.failed(), when);
    }

    private Finding listing(Incident incident, Finding.Kind kind, String what, List<Job> jobs, List<String> when) {
        var count = Integer.toString(jobs.size());
        var span = when.isEmpty() ? "" : " · " + String.join(" · ", when);
        var evidence = caseFile.cite(
                Evidence.Kind.PLAN_GRAPH,
                plan,
                incident.subject(),
                incident.subject() + " · " + count + " jobs " + what + span + ": " + names(jobs, jobs.size()));
        var number = jobs.size() == 1 ? ".one" : jobs.size() > NAMED ? ".many" : ".some";
        var arguments = new ArrayList<>(List.of(incident.subject(), count, names(jobs, NAMED)));
        arguments.addAll(when);
        return CaseFile.established(kind, incident.subject(), "incident." + what + number, arguments, evidence);
    }

    private Optional<Finding> deadline(Incident incident) {
        var tightest = incident.tightest();
        return Optional.ofNullable(tightest.slack()).map(slack -> deadline(incident, slack, tightest.boundBy()));
    }

    private Finding deadline(Incident incident, Duration slack, String boundBy) {
        var span = Moments.span(slack.abs());
        var excerpt = incident.subject() + " · " + boundBy + (slack.isNegative() ? " · too late: " : " · left ") + span;
        return CaseFile.established(
                Finding.Kind.DEADLINE_RISK,
                incident.subject(),
                slack.isNegative() ? "incident.too_late" : "incident.slack",
                List.of(incident.subject(), boundBy, span),
                caseFile.cite(Evidence.Kind.PLAN_GRAPH, plan, incident.subject(), excerpt));
    }

    private String at(Failure failure) {
        return failure.job()
                .lastRun()
                .map(run -> run.endedAt())
                .map(caseFile.moments()::at)
                .orElse("?");
    }

    private static String names(List<Job> jobs, int most) {
        return jobs.stream()
                .limit(most)
                .map(job -> job.key().jobStream() + "." + job.key().name())
                .collect(Collectors.joining(", "));
    }
}
