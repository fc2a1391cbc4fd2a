package io.resync.server.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.Deadline;
import io.resync.Language;
import io.resync.agent.DiagnosisRequest;
import io.resync.agent.Resync;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.query.Intent;
import io.resync.server.security.Callers;
import io.resync.spring.AgentProperties;
import io.resync.tws.Job;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a job stands, in a few sentences. */
@RestController
class SummaryController {
    private final Resync resync;
    private final AgentProperties properties;

    SummaryController(Resync resync, AgentProperties properties) {
        this.resync = resync;
        this.properties = properties;
    }

    @GetMapping("/api/v2/jobs/{job}/summary")
    ResponseEntity<Summary> summary(@PathVariable String job, Locale locale, Authentication signIn) {
        var language = Language.of(locale.toLanguageTag()).orElse(Language.ENGLISH);
        var request = new DiagnosisRequest(Intent.STATUS, job, language, Callers.of(signIn));
        var diagnosed = resync.diagnose(request, Deadline.in(properties.deadline()));
        OneJob.check(job, diagnosed.investigation());
        var found = diagnosed
                .investigation()
                .get(Sources.JOB)
                .map(seen -> ((Subject.Found) seen.value()).job())
                .orElse(null);
        var status = diagnosed.answer().complete() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        var known = diagnosed
                .investigation()
                .get(Sources.KNOWLEDGE)
                .filter(seen -> !seen.value().isEmpty());
        return ResponseEntity.status(status)
                .body(Summary.of(job, found, diagnosed.answer().text(), known.isPresent()));
    }

    /** The job as it was asked for, its state (null if it could not be read), and whether a document names it. */
    record Summary(
            @JsonProperty("job_name") String name,
            @Nullable String status,
            String summary,
            @JsonProperty("has_context") boolean hasContext) {
        static Summary of(String asked, @Nullable Job job, String text, boolean hasContext) {
            return new Summary(
                    job == null ? asked : job.key().name(),
                    job == null ? null : job.state().text(),
                    text,
                    hasContext);
        }
    }
}
