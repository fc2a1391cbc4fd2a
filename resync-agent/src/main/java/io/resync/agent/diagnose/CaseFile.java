package io.resync.agent.diagnose;

import io.resync.Language;
import io.resync.Observed;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was asked and read, and the evidence cited so far. One for each question, used by one thread. */
public final class CaseFile {
    private final StructuredQuery query;
    private final Investigation investigation;
    private final Clock clock;
    private final List<Evidence> evidence = new ArrayList<>();

    /**
     * A case without evidence cited.
     *
     * @param intent what is wanted
     * @param investigation what was read
     * @param clock now
     */
    public CaseFile(Intent intent, Investigation investigation, Clock clock) {
        this(new StructuredQuery("", Language.ENGLISH, intent, 1, List.of()), investigation, clock);
    }

    /**
     * A case without evidence cited.
     *
     * @param query what was asked
     * @param investigation what was read
     * @param clock now
     */
    public CaseFile(StructuredQuery query, Investigation investigation, Clock clock) {
        this.query = query;
        this.investigation = investigation;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @return the intent
     */
    public Intent intent() {
        return query.intent();
    }

    /**
     * What was asked, as it was understood.
     *
     * @return the query; without text where only an intent was given
     */
    public StructuredQuery query() {
        return query;
    }

    /**
     * What a source gave.
     *
     * @param source which source
     * @param <T> what it gives
     * @return the result, or empty when it was not asked or is a gap
     */
    public <T> Optional<Observed<T>> get(Source<T> source) {
        return investigation.get(source);
    }

    /**
     * The objects whose changes were looked up.
     *
     * @return their bare names, in the order of asking
     */
    public List<String> lookedUpForChanges() {
        return investigation.asked().stream()
                .flatMap(source -> Sources.changedObject(source).stream())
                .toList();
    }

    /**
     * What the schedule was looked up of.
     *
     * @return jobs and job streams, in the order of asking
     */
    public List<String> lookedUpForSchedule() {
        return investigation.asked().stream()
                .flatMap(source -> Sources.scheduled(source).stream())
                .toList();
    }

    /**
     * What was looked up in documents.
     *
     * @return objects, jobs and numbers of changes, in the order of asking
     */
    public List<String> lookedUpInDocuments() {
        return investigation.asked().stream()
                .flatMap(source -> Sources.written(source).stream())
                .toList();
    }

    /**
     * The one job that the question is about.
     *
     * @return the job, or empty when there is none or more than one
     */
    public Optional<Observed<Job>> job() {
        return Subject.job(investigation);
    }

    /**
     * Now.
     *
     * @return the clock to compare with
     */
    public Clock clock() {
        return clock;
    }

    /**
     * How times are written: in the job's zone, else in the engine's, else in UTC.
     *
     * @return a format for times and durations
     */
    public Moments moments() {
        Optional<ZoneId> ofJob = job().map(seen -> seen.value().schedule().zone());
        return new Moments(
                ofJob.or(() -> get(Sources.ENGINE).map(seen -> seen.value().zone()))
                        .orElse(ZoneOffset.UTC));
    }

    /**
     * Cites something that was seen; the same thing cited twice keeps its id.
     *
     * @param kind what it is
     * @param seen where it comes from and when it was seen
     * @param location where exactly
     * @param excerpt what it says
     * @return the evidence with its id
     */
    public Evidence cite(Evidence.Kind kind, Observed<?> seen, String location, String excerpt) {
        return evidence.stream()
                .filter(known -> known.kind() == kind
                        && known.location().equals(location)
                        && known.excerpt().equals(excerpt))
                .findFirst()
                .orElseGet(() -> {
                    var id = "e" + (evidence.size() + 1);
                    evidence.add(new Evidence(id, kind, seen.source(), seen.at(), location, excerpt));
                    return evidence.get(evidence.size() - 1);
                });
    }

    /**
     * Cites a job as the plan shows it.
     *
     * @param seen the job
     * @return the evidence with its id
     */
    public Evidence cite(Observed<Job> seen) {
        var job = seen.value();
        return cite(Evidence.Kind.PLAN_RECORD, seen, job.key().text(), PlanRecords.describe(job, moments()));
    }

    /**
     * A finding that follows from its evidence.
     *
     * @param kind what it is about
     * @param subject the object, by its key
     * @param message key of the sentence
     * @param arguments what the sentence speaks of
     * @param shown what shows it
     * @return the finding
     */
    public static Finding established(
            Finding.Kind kind, String subject, String message, List<String> arguments, Evidence shown) {
        return new Finding(kind, subject, message, arguments, Finding.Confidence.ESTABLISHED, List.of(shown));
    }

    /**
     * Everything cited so far.
     *
     * @return the evidence, in the order of citing
     */
    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }
}
