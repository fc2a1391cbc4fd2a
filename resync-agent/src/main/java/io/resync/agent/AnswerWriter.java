package io.resync.agent;

import dev.langchain4j.model.chat.ChatModel;
import io.resync.Deadline;
import io.resync.agent.compose.Draft;
import io.resync.agent.compose.Material;
import io.resync.agent.compose.ModelComposer;
import io.resync.agent.compose.Sentences;
import io.resync.agent.compose.TemplateComposer;
import io.resync.agent.diagnose.CaseFile;
import io.resync.agent.diagnose.Diagnoses;
import io.resync.agent.diagnose.Moments;
import io.resync.agent.gather.Decisive;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.ServiceOrchestrator;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.agent.verify.Checked;
import io.resync.agent.verify.Grounding;
import io.resync.chat.Analysis;
import io.resync.chat.Answer;
import io.resync.chat.ResolvedEntity;
import io.resync.diagnosis.Gap;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Question;
import io.resync.query.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an answer of what was read: diagnose, compose, verify. */
final class AnswerWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);

    private static final int TO_WRITE = 20; // one part of so many

    private final Clock clock;
    private final Diagnoses diagnoses;
    private final TemplateComposer template;
    private final @Nullable ModelComposer model;

    AnswerWriter(Resync.Builder builder, @Nullable ChatModel phrasing, ServiceOrchestrator orchestrator) {
        Grounding.prepare();
        clock = builder.clock;
        diagnoses = new Diagnoses(builder.diagnoses);
        template = new TemplateComposer(new Sentences(builder.sentences));
        model = phrasing == null ? null : new ModelComposer(phrasing, orchestrator, clock, builder.budget);
    }

    /** To compute and write takes time as well, to have a model phrase half of what there is. */
    Deadline timeToGather(Deadline whole) {
        var left = whole.remaining();
        return whole.atMost(model == null ? left.minus(left.dividedBy(TO_WRITE)) : left.dividedBy(2));
    }

    Answer write(Question question, Analysis analysis, Investigation investigation, Trace trace) {
        var caseFile = new CaseFile(Decisive.asked(analysis.query(), investigation), investigation, clock);
        var language = analysis.query().language();
        var statements = diagnoses.examine(caseFile).stream()
                .map(finding -> template.state(finding, language))
                .toList();
        var route = outcome(analysis.route(), investigation);
        var material = new Material(
                analysis.query(),
                route,
                statements,
                caseFile.evidence(),
                investigation.gaps(),
                Notes.of(analysis.query(), route, statements, investigation),
                caseFile.moments());
        var written = phrase(material, question.deadline());
        return new Answer(
                Objects.requireNonNullElseGet(question.conversationId(), AnswerWriter::newId),
                newId(),
                trace.id(),
                analysis.query(),
                resolved(analysis.query().entities(), investigation),
                route,
                written.text(),
                statements,
                material.evidence(),
                concat(investigation.gaps(), written.gaps()),
                written.draft().composer(),
                investigation.asked(),
                written.draft().tokens(),
                Duration.ofNanos(System.nanoTime() - trace.startedNanos()));
    }

    /** Asking which of several jobs is meant is an outcome of its own, known only once the plan was read. */
    private static Route outcome(Route route, Investigation investigation) {
        return investigation
                .get(Sources.JOB)
                .filter(seen -> seen.value() instanceof Subject.Ambiguous)
                .map(several -> new Route(Route.Mode.CLARIFY, "more than one job fits the name"))
                .orElse(route);
    }

    private Written phrase(Material material, Deadline deadline) {
        if (model == null || material.statements().isEmpty()) {
            return byTemplate(material, List.of());
        }
        var asked = model.compose(material, deadline);
        return asked.get(ModelComposer.MODEL)
                .flatMap(draft -> byModel(material, draft.value()))
                .orElseGet(() -> byTemplate(material, asked.gaps()));
    }

    /** What a model wrote is used if the check leaves sentences that cite something. */
    private static Optional<Written> byModel(Material material, Draft draft) {
        var checked = check(material, draft);
        return checked.text().contains("[e")
                ? Optional.of(new Written(checked.text(), draft, List.of()))
                : Optional.empty();
    }

    private Written byTemplate(Material material, List<Gap> gaps) {
        var draft = template.compose(material);
        return new Written(check(material, draft).text(), draft, gaps);
    }

    private static Checked check(Material material, Draft draft) {
        var checked = Grounding.in(material.evidence(), material.gaps(), times(material, draft))
                .check(draft.text(), material.query().language());
        if (!checked.dropped().isEmpty()) {
            LOG.warn(
                    "{} sentences by {} are not held by the evidence",
                    checked.dropped().size(),
                    draft.composer());
        }
        return checked;
    }

    /** How an answer may write when things were seen, how long was waited for what was not, and what it says of itself. */
    private static List<String> times(Material material, Draft draft) {
        var times = new ArrayList<>(draft.own());
        var moments = material.moments();
        times.add(moments.zone().getId());
        material.evidence().forEach(each -> times.add(moments.at(each.observedAt())));
        material.gaps().forEach(gap -> times.add(Moments.span(gap.elapsed())));
        return times;
    }

    private static List<ResolvedEntity> resolved(List<Entity> entities, Investigation investigation) {
        var found = investigation
                .get(Sources.JOB)
                .filter(seen -> seen.value() instanceof Subject.Found)
                .map(seen -> ((Subject.Found) seen.value()).job().key().text())
                .orElse(null);
        var first = entities.stream()
                .filter(entity -> entity.type().equals(EntityType.JOB))
                .findFirst()
                .orElse(null);
        return entities.stream()
                .map(entity -> new ResolvedEntity(
                        entity,
                        entity.type().equals(EntityType.JOB)
                                ? sameJob(entity, first) ? found : null
                                : entity.exactName().orElse(null)))
                .toList();
    }

    private static boolean sameJob(Entity entity, @Nullable Entity first) {
        return first != null
                && entity.type().equals(first.type())
                && entity.text().equals(first.text());
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private record Written(String text, Draft draft, List<Gap> gaps) {}
}
