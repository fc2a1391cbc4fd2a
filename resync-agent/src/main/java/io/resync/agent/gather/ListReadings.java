package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.agent.understand.JobReference;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Selection;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What to read for a list of jobs: by state, part of time, name, job stream, workstation, or the user they run as. */
final class ListReadings {
    private static final int PAGE = 1_000;
    private static final int MOST_READ = 10_000;
    private static final int MOST_LISTED = 1_000;
    private static final List<EntityType> PLACES =
            List.of(EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.USER);
    private static final Set<PlanStatus> NOT_ENDED = Arrays.stream(PlanStatus.values())
            .filter(status -> status.waiting() || status == PlanStatus.EXEC)
            .collect(Collectors.toUnmodifiableSet());

    private final TwsClient engine;

    ListReadings(TwsClient engine) {
        this.engine = engine;
    }

    /** What to read; empty where the failed jobs of the plan answer it, which are read with the plan as a whole. */
    Optional<Reading<?>> of(StructuredQuery query) {
        var places = places(query);
        var selection = query.selection();
        boolean everywhere = places.isEmpty() && query.timeRange() == null;
        return everywhere && (selection.isOpen() || selection.ofFailures())
                ? Optional.empty()
                : Optional.of(new Reading<>(Sources.LISTED_JOBS, deadline -> listing(query, places, deadline)));
    }

    /** The first name of each kind. */
    private static List<String> places(StructuredQuery query) {
        return PLACES.stream()
                .flatMap(type -> query.entities(type).stream().limit(1))
                .map(Entity::text)
                .toList();
    }

    private Optional<Observed<Listing>> listing(StructuredQuery query, List<String> places, Deadline deadline) {
        var user = first(query, EntityType.USER);
        Optional<Predicate<Job>> wanted =
                user.isEmpty() ? Optional.of(job -> true) : new JobsOfUser(engine).of(user.get(), deadline);
        return wanted.map(jobs -> listing(query, places, jobs.and(named(query)), deadline));
    }

    /** What the filter lets through besides, since a pattern stands for any folder. */
    private static Predicate<Job> named(StructuredQuery query) {
        var workstation = first(query, EntityType.WORKSTATION).map(BareName::of);
        var job = first(query, EntityType.JOB).flatMap(JobReference::parse);
        return each -> workstation.stream().allMatch(name -> isOn(name, each))
                && job.stream()
                        .allMatch(typed -> typed.fits(
                                each.key().workstation(),
                                each.key().jobStream(),
                                each.key().name()));
    }

    private static boolean isOn(String workstation, Job job) {
        return BareName.isPattern(workstation)
                || BareName.of(job.key().workstation()).equals(workstation);
    }

    private Observed<Listing> listing(
            StructuredQuery query, List<String> places, Predicate<Job> wanted, Deadline deadline) {
        var fit = new JobFit(query.selection(), query.timeRange());
        var filter = filter(query, fit);
        var jobs = new ArrayList<Job>();
        var request = PageRequest.first(PAGE);
        var page = engine.jobs(filter, request, deadline);
        add(page, fit, wanted, jobs);
        while (goesOn(page.value(), jobs)) {
            request = request.next();
            page = engine.jobs(filter, request, deadline);
            add(page, fit, wanted, jobs);
        }
        var time = fit.limit(page.at());
        boolean cut = mayGoOn(page.value());
        return page.map(last -> new Listing(query.selection(), places, time, jobs, cut));
    }

    private static void add(Observed<Page<Job>> page, JobFit fit, Predicate<Job> wanted, List<Job> jobs) {
        page.value().items().stream()
                .filter(wanted)
                .filter(job -> fit.fits(job, page.at()))
                .forEach(jobs::add);
    }

    private static boolean goesOn(Page<Job> page, List<Job> jobs) {
        return mayGoOn(page) && page.offset() + page.items().size() < MOST_READ && jobs.size() < MOST_LISTED;
    }

    /** Without a count, a full page may have another behind it. */
    private static boolean mayGoOn(Page<Job> page) {
        return !page.items().isEmpty()
                && (page.hasMore() || (page.total() < 0 && page.items().size() == PAGE));
    }

    private static JobFilter filter(StructuredQuery query, JobFit fit) {
        var filter = JobFilter.builder();
        first(query, EntityType.JOB).flatMap(JobReference::parse).ifPresent(job -> name(filter, job));
        first(query, EntityType.JOB_STREAM).map(BareName::of).ifPresent(filter::jobStream);
        first(query, EntityType.WORKSTATION).ifPresent(typed -> filter.workstation(inAnyFolder(typed)));
        states(query.selection(), filter);
        var time = query.timeRange();
        if (time != null && fit.asksForEnds()) {
            filter.ended(time);
        } else if (time != null && query.selection().isOpen()) {
            filter.started(time);
        }
        return filter.build();
    }

    private static void name(JobFilter.Builder filter, JobReference job) {
        filter.name(BareName.of(job.name()));
        if (job.jobStream() != null) {
            filter.jobStream(BareName.of(job.jobStream()));
        }
        if (job.workstation() != null) {
            filter.workstation(inAnyFolder(job.workstation()));
        }
    }

    /** Levels write a workstation with its folder, as {@code /AGT1}, or without. */
    static String inAnyFolder(String workstation) {
        return "@" + BareName.of(workstation);
    }

    private static void states(Selection selection, JobFilter.Builder filter) {
        if (!selection.states().isEmpty()) {
            filter.statuses(selection.states());
        } else if (selection.late()) {
            filter.statuses(NOT_ENDED);
        }
    }

    private static Optional<String> first(StructuredQuery query, EntityType type) {
        return query.entities(type).stream().findFirst().map(Entity::text);
    }
}
