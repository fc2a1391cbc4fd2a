package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.understand.JobReference;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the job that somebody typed, in any of the forms operators use, or by the engine's own id. */
final class JobLookup {
    private static final int MOST_CANDIDATES = 100;
    private static final Pattern ENGINE_ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final DateTimeFormatter KEY_TIME = DateTimeFormatter.ofPattern("HHmm MM/dd/yy");

    private final TwsClient engine;

    JobLookup(TwsClient engine) {
        this.engine = engine;
    }

    Observed<Subject> find(String typed, Deadline deadline) {
        if (ENGINE_ID.matcher(typed).matches()) {
            var job = engine.job(new JobId(engine.engine(), typed), deadline);
            if (job.isPresent()) {
                return job.get().map(Subject.Found::new);
            }
        }
        return JobReference.parse(typed)
                .map(reference -> find(reference, typed, deadline))
                .orElseGet(() -> near(typed, deadline).map(names -> new Subject.NotFound(typed, names)));
    }

    private Observed<Subject> find(JobReference reference, String typed, Deadline deadline) {
        var filter = JobFilter.builder().name(reference.name()).build();
        var page = engine.jobs(filter, PageRequest.first(MOST_CANDIDATES), deadline);
        var candidates = page.value().items().stream()
                .filter(job -> fits(reference, job))
                .sorted(Comparator.comparing((Job job) -> job.key().text()))
                .toList();
        if (candidates.isEmpty()) {
            return near(reference.name(), deadline).map(names -> new Subject.NotFound(typed, names));
        }
        return candidates.size() == 1
                ? whole(candidates.get(0), page, deadline)
                : page.map(ignored -> new Subject.Ambiguous(typed, candidates, total(candidates, page.value())));
    }

    private Observed<List<String>> near(String typed, Deadline deadline) {
        return NearestNames.to(typed, pattern -> {
            var filter = JobFilter.builder().name(pattern).build();
            return engine.jobs(filter, PageRequest.first(NearestNames.MOST_ASKED), deadline)
                    .map(page ->
                            page.items().stream().map(job -> job.key().name()).toList());
        });
    }

    private static boolean fits(JobReference typed, Job job) {
        return fits(typed, job.key())
                && (typed.scheduled() == null
                        || typed.scheduled().equals(scheduled(job).orElse("")));
    }

    /** Folders stand in the readable key only, so that is read first; a level that writes it otherwise has the parts. */
    private static boolean fits(JobReference typed, JobKey key) {
        return JobReference.parse(key.text())
                        .filter(spelled -> typed.fits(
                                Objects.requireNonNullElse(spelled.workstation(), key.workstation()),
                                Objects.requireNonNullElse(spelled.jobStream(), key.jobStream()),
                                spelled.name()))
                        .isPresent()
                || typed.fits(key.workstation(), key.jobStream(), key.name());
    }

    private static Optional<String> scheduled(Job job) {
        var schedule = job.schedule();
        return Optional.ofNullable(schedule.scheduledAt()).map(at -> KEY_TIME.format(at.atZone(schedule.zone())));
    }

    /** Lists may leave dependencies out, so the one job is read again by itself. */
    private Observed<Subject> whole(Job listed, Observed<Page<Job>> page, Deadline deadline) {
        return engine.job(listed.id(), deadline)
                .map(job -> job.<Subject>map(Subject.Found::new))
                .orElseGet(() -> page.map(ignored -> new Subject.Found(listed)));
    }

    /** More may match than one page holds; then nobody knows how many of the rest fit the typed parts. */
    private static long total(List<Job> candidates, Page<Job> page) {
        return page.hasMore() ? page.total() : candidates.size();
    }
}
