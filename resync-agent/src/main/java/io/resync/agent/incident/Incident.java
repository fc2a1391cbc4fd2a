package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.plan.Cascade;
import io.resync.tws.Job;
import io.resync.tws.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Failures with one cause.
 *
 * @param failures those that follow from no other failure, the earliest first; at least one
 * @param object what went wrong for all of them, as a message names it; null for what their logs name
 * @param told the message that joins them; null where none is needed
 */
public record Incident(
        List<Failure> failures,
        @Nullable SharedObject object,
        @Nullable MessageTemplate told) {
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
     * @return the object; empty for a job alone
     */
    public Optional<SharedObject> shared() {
        return object != null ? Optional.of(object) : failures.size() > 1 ? mostNamed(failures) : Optional.empty();
    }

    /** The object that most of the failures name, as most of them write it. */
    static Optional<SharedObject> mostNamed(List<Failure> failures) {
        var named = failures.stream()
                .map(Failure::shared)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return named.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey);
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
     * @return as most failures have it, the earliest of several
     */
    public CauseCategory category() {
        var counts = failures.stream()
                .collect(Collectors.groupingBy(Failure::category, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(CauseCategory.UNKNOWN);
    }

    /**
     * When the last of its jobs ended.
     *
     * @return the moment; the end of time where nobody told
     */
    public Instant lastEnded() {
        return failed().stream()
                .flatMap(job -> job.lastRun().stream())
                .map(JobRun::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
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
     * @return its object, its first job, what its logs say, and words for its kind of cause in three languages
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
        return String.join(
                " ",
                Stream.of(names, lines, SearchedWords.of(category()))
                        .flatMap(Function.identity())
                        .toList());
    }
}
