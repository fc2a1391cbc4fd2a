package io.resync.server.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resync.Deadline;
import io.resync.Language;
import io.resync.Observed;
import io.resync.agent.DiagnosisRequest;
import io.resync.agent.Resync;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.query.Intent;
import io.resync.server.plan.GapView;
import io.resync.server.problem.ProblemException;
import io.resync.server.security.Callers;
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
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs that failed lately and were not rerun well, each with its cause. */
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
    private final Resync resync;
    private final AgentProperties properties;
    private final Clock clock;

    FailedJobsController(TwsClient engine, Resync resync, AgentProperties properties, Clock clock) {
        this.engine = engine;
        this.resync = resync;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/api/v2/jobs/failed")
    ResponseEntity<FailedJobs> failed(@RequestParam(defaultValue = "24") int hours, Authentication signIn) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw ProblemException.field("hours", "hours is 1 to " + MOST_HOURS + ", got " + hours);
        }
        var deadline = Deadline.in(properties.deadline());
        var since = clock.instant().minus(Duration.ofHours(hours));
        var seen = allFailed(deadline)
                .map(all -> all.stream()
                        .filter(job -> job.state().status().failed() && mayHaveFailedAfter(since, job))
                        .toList());
        var request = new DiagnosisRequest(Intent.LIST, null, Language.ENGLISH, Callers.of(signIn));
        var estate = resync.diagnose(request, deadline).investigation();
        var status = estate.errors().isEmpty() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(FailedJobs.of(hours, seen, estate));
    }

    /** Engines match any run of a job: one that failed and was rerun well is among them. */
    private Observed<List<Job>> allFailed(Deadline deadline) {
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

    record FailedJobs(
            int count,
            int hours,
            List<FailureView> jobs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GapView> errors,
            Instant observedAt,
            String source) {
        static FailedJobs of(int hours, Observed<List<Job>> seen, Investigation estate) {
            var causes = estate.get(Sources.INCIDENTS)
                    .map(incidents -> FailureView.causes(incidents.value()))
                    .orElse(Map.of());
            var jobs = seen.value().stream()
                    .map(job -> FailureView.of(job, causes))
                    .toList();
            var errors = estate.errors().stream().map(GapView::of).toList();
            return new FailedJobs(jobs.size(), hours, jobs, errors, seen.at(), seen.source());
        }
    }
}
