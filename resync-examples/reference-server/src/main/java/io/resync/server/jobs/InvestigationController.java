package io.resync.server.jobs;

import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.agent.gather.Gatherer;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.server.plan.JobView;
import io.resync.server.problem.ProblemException;
import io.resync.spring.AgentProperties;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads all there is about one job; what could not be read is named beside it. */
@RestController
class InvestigationController {
    private final Resync resync;
    private final AgentProperties properties;

    InvestigationController(Resync resync, AgentProperties properties) {
        this.resync = resync;
        this.properties = properties;
    }

    @GetMapping("/api/v2/jobs/{job}/investigate")
    ResponseEntity<InvestigationView> investigate(
            @PathVariable String job,
            @RequestParam(name = "include_logs", defaultValue = "true") boolean logs,
            @RequestParam(name = "include_deps", defaultValue = "true") boolean dependencies) {
        var scope = new Gatherer.Scope(logs, dependencies, true);
        var investigation = resync.investigate(job, scope, Deadline.in(properties.deadline()));
        checkSubject(job, investigation);
        var status = investigation.isComplete() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(InvestigationView.of(investigation));
    }

    private static void checkSubject(String job, Investigation investigation) {
        var subject = investigation.get(Sources.JOB).map(seen -> seen.value()).orElse(null);
        if (subject instanceof Subject.NotFound missing) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "the plan holds no job \"" + job + "\"",
                    Map.of("field", "job", "nearest", missing.nearest()));
        }
        if (subject instanceof Subject.Ambiguous several) {
            var candidates = several.candidates().stream().map(JobView::of).toList();
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    several.total() + " jobs match \"" + job + "\"; ask for one of them by its key or id",
                    Map.of("field", "job", "candidates", candidates));
        }
    }
}
