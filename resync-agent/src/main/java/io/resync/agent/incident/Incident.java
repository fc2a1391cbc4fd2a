package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.plan.Cascade;
import io.resync.tws.Job;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Failures with one cause.
 *
 * @param failures those that follow from no other failure, the earliest first; at least one
 */
public record Incident(List<Failure> failures) {
    private static final Comparator<Duration> LEAST_FIRST = Comparator.nullsLast(Comparator.naturalOrder());
    static final Comparator<Incident> MOST_URGENT_FIRST = Comparator.comparing(
                    Incident::critical, Comparator.reverseOrder())
            .thenComparing(incident -> incident.tightest().slack(), LEAST_FIRST)
            .thenComparing(incident -> -incident.waiting().size())
            .thenComparing(incident -> -incident.failures().size())
            .thenComparing(Incident::subject);

    /** Keeps an own copy of the failures. */
    public Incident {
        failures = List.copyOf(failures);
    }

    /**
     * What is wrong.
     *
     * @return what its jobs share; for one job alone, that job
     */
    public String subject() {
        return shared().map(SharedObject::name).orElse(first().job().key().text());
    }

    /**
     * What its jobs share.
     *
     * @return the object; empty for a job alone, unless an account or a file is named there
     */
    public Optional<SharedObject> shared() {
        return failures.size() > 1 ? Optional.ofNullable(first().shared()) : Optional.empty();
    }

    /**
     * Where it began, as far as is seen.
     *
     * @return the earliest failure
     */
    public Failure first() {
        return failures.get(0);
    }

    /**
     * What went wrong.
     *
     * @return as the earliest failure has it
     */
    public CauseCategory category() {
        return first().category();
    }

    /**
     * How many jobs failed because of it, those behind the first ones included.
     *
     * @return the jobs, the first ones first
     */
    public List<Job> failed() {
        var behind = failures.stream().flatMap(each -> each.behind().alsoFailed().stream());
        return Stream.concat(failures.stream().map(Failure::job), behind)
                .distinct()
                .toList();
    }

    /**
     * What waits because of it.
     *
     * @return the jobs, each once; critical ones first
     */
    public List<Job> waiting() {
        return failures.stream()
                .flatMap(each -> each.behind().waiting().stream())
                .distinct()
                .sorted(Comparator.comparing(Job::critical, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Whether it keeps a job of a watched network from ending.
     *
     * @return true if any is among its jobs
     */
    public boolean critical() {
        return Stream.concat(failed().stream(), waiting().stream()).anyMatch(Job::critical);
    }

    /**
     * Of its causes, the one with the least time.
     *
     * @return the cause; its slack may be null
     */
    public Cascade.Cause tightest() {
        return failures.stream()
                .map(Failure::behind)
                .min(Comparator.comparing(Cascade.Cause::slack, LEAST_FIRST))
                .orElseThrow();
    }

    /**
     * The words to look for in documents.
     *
     * @return its object, its first job and what its logs say
     */
    public String words() {
        var lines = failures.stream()
                .map(Failure::shown)
                .filter(Objects::nonNull)
                .map(shown -> shown.line())
                .distinct()
                .limit(3);
        var names = Stream.of(
                subject(), first().job().key().jobStream(), first().job().key().name());
        return String.join(" ", Stream.concat(names, lines).toList());
    }
}
