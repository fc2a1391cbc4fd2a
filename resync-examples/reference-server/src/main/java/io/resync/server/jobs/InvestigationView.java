package io.resync.server.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.Observed;
import io.resync.agent.Diagnosed;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.knowledge.Passage;
import io.resync.server.chat.EvidenceView;
import io.resync.server.chat.FindingView;
import io.resync.server.plan.GapView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read about a job, and what follows from it. A part that was not asked for or could not be read is null.
 */
record InvestigationView(
        String status,

        @JsonProperty("success_rate") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Double successRate,

        Data data,
        List<FindingView> findings,
        List<EvidenceView> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GapView> errors) {
    static InvestigationView of(Diagnosed diagnosed) {
        var answer = diagnosed.answer();
        var complete = answer.complete();
        return new InvestigationView(
                complete ? "success" : "partial",
                complete ? null : diagnosed.investigation().successRate(),
                Data.of(diagnosed),
                answer.statements().stream().map(FindingView::of).toList(),
                answer.evidence().stream().map(EvidenceView::of).toList(),
                answer.gaps().stream().map(GapView::of).toList());
    }

    record Data(
            @JsonProperty("tws_status") @Nullable JobStatusView status,
            @JsonProperty("kg_context") @Nullable List<PassageView> knowledge,
            @Nullable LogView logs,
            @Nullable DependenciesView dependencies,
            @JsonProperty("historical_failures") @Nullable List<RunView> failures,
            @JsonProperty("similar_incidents") @Nullable List<FindingView> similar) {
        private static final List<String> SIMILAR = List.of("known.incident", "similar.");

        static Data of(Diagnosed diagnosed) {
            var investigation = diagnosed.investigation();
            var job = Subject.job(investigation);
            var knowledge = knowledge(investigation);
            return new Data(
                    job.map(JobStatusView::of).orElse(null),
                    knowledge,
                    investigation.get(Sources.JOB_LOG).map(LogView::of).orElse(null),
                    job.flatMap(seen -> DependenciesView.of(seen.value(), investigation))
                            .orElse(null),
                    job.map(seen -> FailedRuns.of(seen.value(), investigation)).orElse(null),
                    knowledge == null ? null : similar(diagnosed));
        }

        /** What the documents tell of that looks like it, each with what is the same or what differs. */
        private static List<FindingView> similar(Diagnosed diagnosed) {
            return diagnosed.answer().statements().stream()
                    .filter(statement ->
                            SIMILAR.stream().anyMatch(statement.finding().message()::startsWith))
                    .map(FindingView::of)
                    .toList();
        }

        private static @Nullable List<PassageView> knowledge(Investigation investigation) {
            var found = Stream.of(Sources.KNOWLEDGE_OF_CAUSE, Sources.KNOWLEDGE)
                    .flatMap(source -> passages(investigation, source).stream())
                    .toList();
            if (found.isEmpty()) {
                return null;
            }
            var once = new LinkedHashMap<String, PassageView>();
            found.stream()
                    .flatMap(List::stream)
                    .forEach(passage -> once.putIfAbsent(passage.id(), PassageView.of(passage)));
            return List.copyOf(once.values());
        }

        private static Optional<List<Passage>> passages(Investigation investigation, Source<List<Passage>> source) {
            return investigation.get(source).map(Observed::value);
        }
    }
}
