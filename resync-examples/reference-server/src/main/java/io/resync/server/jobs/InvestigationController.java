package io.resync.server.jobs;

import io.resync.Deadline;
import io.resync.agent.Resync;
import io.resync.agent.gather.Gatherer;
import io.resync.spring.AgentProperties;
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
        OneJob.check(job, investigation);
        var status = investigation.isComplete() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(InvestigationView.of(investigation));
    }
}
