package io.resync.server.jobs;

import io.resync.Deadline;
import io.resync.Language;
import io.resync.agent.DiagnosisRequest;
import io.resync.agent.Resync;
import io.resync.agent.gather.Gatherer;
import io.resync.query.Intent;
import io.resync.server.security.Callers;
import io.resync.spring.AgentProperties;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All there is about one job, and what follows from it; what could not be read is named beside it. */
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
            @RequestParam(name = "include_deps", defaultValue = "true") boolean dependencies,
            Locale locale,
            Authentication signIn) {
        var language = Language.of(locale.toLanguageTag()).orElse(Language.ENGLISH);
        var request = new DiagnosisRequest(Intent.STATUS, job, language, Callers.of(signIn));
        var scope = new Gatherer.Scope(logs, dependencies, true);
        var diagnosed = resync.diagnose(request, scope, Deadline.in(properties.deadline()));
        OneJob.check(job, diagnosed.investigation());
        var status = diagnosed.answer().complete() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(InvestigationView.of(diagnosed));
    }
}
