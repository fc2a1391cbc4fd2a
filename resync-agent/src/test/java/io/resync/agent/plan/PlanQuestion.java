package io.resync.agent.plan;

import io.resync.Deadline;
import io.resync.Language;
import io.resync.Observed;
import io.resync.agent.compose.Material;
import io.resync.agent.compose.Sentences;
import io.resync.agent.compose.TemplateComposer;
import io.resync.agent.diagnose.CaseFile;
import io.resync.agent.diagnose.Diagnoses;
import io.resync.agent.gather.Reading;
import io.resync.agent.gather.ServiceOrchestrator;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.agent.verify.Checked;
import io.resync.agent.verify.Grounding;
import io.resync.chat.Statement;
import io.resync.diagnosis.Finding;
import io.resync.query.Entity;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.Selection;
import io.resync.query.StructuredQuery;
import io.resync.tws.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question about a {@link LittlePlan}, answered by all diagnoses and checked as an answer is. */
final class PlanQuestion {
    private static final Clock CLOCK = Clock.fixed(LittlePlan.NOW, ZoneOffset.UTC);
    private static final TemplateComposer COMPOSER = new TemplateComposer(new Sentences(Map.of()));

    private final LittlePlan plan;
    private final Intent intent;
    private final List<Reading<?>> readings = new ArrayList<>();
    private String text = "";
    private @Nullable TimeRange time;
    private List<Entity> entities = List.of();
    private Selection selection = Selection.ANY_JOB;

    PlanQuestion(LittlePlan plan, Intent intent) {
        this.plan = plan;
        this.intent = intent;
        with(Sources.PLAN, plan.graph());
    }

    PlanQuestion about(String job) {
        return with(
                Sources.JOB,
                new Subject.Found(plan.graph().job(LittlePlan.id(job)).orElseThrow()));
    }

    PlanQuestion until(String moment) {
        time = new TimeRange(LittlePlan.NOW, LittlePlan.at(moment));
        return this;
    }

    PlanQuestion saying(String words, Entity... named) {
        text = words;
        entities = List.of(named);
        return this;
    }

    PlanQuestion selecting(Selection which) {
        selection = which;
        return this;
    }

    <T> PlanQuestion with(Source<T> source, T value) {
        readings.add(
                new Reading<>(source, deadline -> Optional.of(new Observed<>(value, source.name(), LittlePlan.NOW))));
        return this;
    }

    List<Finding> findings() {
        return new Diagnoses(List.of()).examine(caseFile(Language.ENGLISH));
    }

    /** Findings with such a message. */
    List<Finding> findings(String message) {
        return findings().stream()
                .filter(finding -> finding.message().startsWith(message))
                .toList();
    }

    /** The answer as the check against the evidence leaves it. */
    Checked answer(Language language) {
        var caseFile = caseFile(language);
        List<Statement> statements = new Diagnoses(List.of())
                .examine(caseFile).stream()
                        .map(finding -> COMPOSER.state(finding, language))
                        .toList();
        var material = new Material(
                caseFile.query(),
                new Route(Route.Mode.DIAGNOSTIC, "by hand"),
                statements,
                caseFile.evidence(),
                List.of(),
                List.of(),
                caseFile.moments());
        var times = List.of("Z", caseFile.moments().at(LittlePlan.NOW));
        return Grounding.in(caseFile.evidence(), List.of(), times)
                .check(COMPOSER.compose(material).text(), language);
    }

    private CaseFile caseFile(Language language) {
        try (var orchestrator = new ServiceOrchestrator()) {
            var query = new StructuredQuery(text, language, intent, 1, entities, time, selection, null, null);
            return new CaseFile(query, orchestrator.gather(readings, Deadline.in(Duration.ofSeconds(20))), CLOCK);
        }
    }
}
