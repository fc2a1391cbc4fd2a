package io.resync.server.diagnosis;

import io.resync.Deadline;
import io.resync.Language;
import io.resync.agent.DiagnosisRequest;
import io.resync.agent.Resync;
import io.resync.query.Intent;
import io.resync.server.jobs.OneJob;
import io.resync.server.problem.ProblemException;
import io.resync.server.security.Callers;
import io.resync.spring.AgentProperties;
import io.resync.tws.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known about a job or the plan, computed. Sentences are in the language asked for, or the browser's. */
@RestController
@RequestMapping("/api/v1/diagnosis")
class DiagnosisController {
    private static final int LONGEST_SHIFT = 24;

    private final Resync resync;
    private final AgentProperties properties;
    private final Clock clock;

    DiagnosisController(Resync resync, AgentProperties properties, Clock clock) {
        this.resync = resync;
        this.properties = properties;
        this.clock = clock;
    }

    /** Why it failed, or why it waits, as it stands. */
    @GetMapping("/jobs/{job}/why")
    ResponseEntity<DiagnosisView> why(
            @PathVariable String job, @RequestParam @Nullable String language, Locale locale, Authentication signIn) {
        return diagnose(Intent.STATUS, job, language(language, locale), signIn);
    }

    @GetMapping("/jobs/{job}/impact")
    ResponseEntity<DiagnosisView> impact(
            @PathVariable String job, @RequestParam @Nullable String language, Locale locale, Authentication signIn) {
        return diagnose(Intent.IMPACT, job, language(language, locale), signIn);
    }

    @GetMapping("/jobs/{job}/history")
    ResponseEntity<DiagnosisView> history(
            @PathVariable String job, @RequestParam @Nullable String language, Locale locale, Authentication signIn) {
        return diagnose(Intent.HISTORY, job, language(language, locale), signIn);
    }

    @GetMapping("/overview")
    ResponseEntity<DiagnosisView> overview(
            @RequestParam @Nullable String language, Locale locale, Authentication signIn) {
        return diagnose(Intent.LIST, null, language(language, locale), signIn);
    }

    /** What one shift hands over to the next. */
    @GetMapping("/handover")
    ResponseEntity<DiagnosisView> handover(
            @RequestParam(defaultValue = "8") int hours,
            @RequestParam @Nullable String language,
            Locale locale,
            Authentication signIn) {
        if (hours < 1 || hours > LONGEST_SHIFT) {
            throw ProblemException.field("hours", "hours is 1 to " + LONGEST_SHIFT + ", got " + hours);
        }
        var now = clock.instant();
        var ahead = new TimeRange(now, now.plus(Duration.ofHours(hours)));
        return diagnose(
                new DiagnosisRequest(Intent.HANDOVER, null, language(language, locale), Callers.of(signIn), ahead));
    }

    private ResponseEntity<DiagnosisView> diagnose(
            Intent intent, @Nullable String job, Language language, Authentication signIn) {
        return diagnose(new DiagnosisRequest(intent, job, language, Callers.of(signIn)));
    }

    private ResponseEntity<DiagnosisView> diagnose(DiagnosisRequest request) {
        var job = request.job();
        var diagnosed = resync.diagnose(request, Deadline.in(properties.deadline()));
        if (job != null) {
            OneJob.check(job, diagnosed.investigation());
        }
        var answer = diagnosed.answer();
        var status = answer.complete() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(DiagnosisView.of(answer));
    }

    private static Language language(@Nullable String asked, Locale locale) {
        if (asked == null) {
            return Language.of(locale.toLanguageTag()).orElse(Language.ENGLISH);
        }
        return Language.of(asked)
                .orElseThrow(() -> ProblemException.field("language", "language is pt-BR, en or es, got " + asked));
    }
}
