package io.resync.server.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.Observed;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.knowledge.Passage;
import io.resync.server.plan.GapView;
import io.resync.tws.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read about a job. A part that was not asked for or could not be read is null. */
record InvestigationView(
        String status,

        @JsonProperty("success_rate") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Double successRate,

        Data data,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GapView> errors) {
    static InvestigationView of(Investigation investigation) {
        var data = Data.of(investigation);
        var errors = investigation.gaps().stream().map(GapView::of).toList();
        return investigation.isComplete()
                ? new InvestigationView("success", null, data, errors)
                : new InvestigationView("partial", investigation.successRate(), data, errors);
    }

    record Data(
            @JsonProperty("tws_status") @Nullable JobStatusView status,
            @JsonProperty("kg_context") @Nullable List<PassageView> knowledge,
            @Nullable LogView logs,
            @Nullable DependenciesView dependencies,
            @JsonProperty("historical_failures") @Nullable List<RunView> failures) {
        static Data of(Investigation investigation) {
            var job = job(investigation);
            return new Data(
                    job.map(JobStatusView::of).orElse(null),
                    knowledge(investigation),
                    investigation.get(Sources.JOB_LOG).map(LogView::of).orElse(null),
                    job.flatMap(seen -> DependenciesView.of(seen.value(), investigation))
                            .orElse(null),
                    job.map(seen -> failures(seen.value())).orElse(null));
        }

        private static Optional<Observed<Job>> job(Investigation investigation) {
            return investigation
                    .get(Sources.JOB)
                    .filter(seen -> seen.value() instanceof Subject.Found)
                    .map(seen -> seen.map(subject -> ((Subject.Found) subject).job()));
        }

        /** Runs of this job in the plan that failed; what happened before the plan began is not known here. */
        private static List<RunView> failures(Job job) {
            return job.runs().stream()
                    .filter(run -> run.state().status().failed())
                    .map(RunView::of)
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
