package io.resync.server.jobs;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.server.plan.JobView;
import io.resync.server.problem.ProblemException;
import io.resync.spring.AgentProperties;
import io.resync.tws.Job;
import io.resync.tws.JobFilter;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanStatus;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs that failed lately. */
@RestController
class FailedJobsController {
    private static final int MOST_HOURS = 24 * 366;
    private static final int PAGE = 1_000;
    private static final JobFilter FAILED = JobFilter.builder()
            .statuses(Arrays.stream(PlanStatus.values())
                    .filter(PlanStatus::failed)
                    .toList())
            .build();

    private final TwsClient engine;
    private final AgentProperties properties;
    private final Clock clock;

    FailedJobsController(TwsClient engine, AgentProperties properties, Clock clock) {
        this.engine = engine;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/api/v2/jobs/failed")
    FailedJobs failed(@RequestParam(defaultValue = "24") int hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw ProblemException.field("hours", "hours is 1 to " + MOST_HOURS + ", got " + hours);
        }
        var since = clock.instant().minus(Duration.ofHours(hours));
        var seen = allFailed();
        var jobs = seen.value().stream()
                .filter(job -> mayHaveFailedAfter(since, job))
                .map(JobView::of)
                .toList();
        return new FailedJobs(jobs.size(), hours, jobs, seen.at(), seen.source());
    }

    private Observed<List<Job>> allFailed() {
        var deadline = Deadline.in(properties.deadline());
        var request = PageRequest.first(PAGE);
        var first = engine.jobs(FAILED, request, deadline);
        var all = new ArrayList<>(first.value().items());
        Page<Job> page = first.value();
        while (page.hasMore() && !page.items().isEmpty()) {
            request = request.next();
            page = engine.jobs(FAILED, request, deadline).value();
            all.addAll(page.items());
        }
        return new Observed<>(List.copyOf(all), first.source(), first.at());
    }

    /** A failure whose time the engine does not tell is shown: it could be the one that is looked for. */
    private static boolean mayHaveFailedAfter(Instant since, Job job) {
        return job.lastRun()
                .map(run -> run.endedAt() == null ? run.startedAt() : run.endedAt())
                .map(at -> !at.isBefore(since))
                .orElse(true);
    }

    record FailedJobs(int count, int hours, List<JobView> jobs, Instant observedAt, String source) {}
}
