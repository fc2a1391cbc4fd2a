package io.resync.server.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Successors;
import io.resync.server.plan.JobView;
import io.resync.tws.Dependency;
import io.resync.tws.Job;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a job and its stream wait for, and what waits behind them. A part that could not be read is null. */
record DependenciesView(
        List<DependencyView> ofJob,
        @Nullable List<DependencyView> ofStream,
        @Nullable BlockersView blockers,
        @Nullable List<SuccessorView> successors,
        @Nullable Boolean successorsCut) {
    /** Empty where dependencies were not asked for. */
    static Optional<DependenciesView> of(Job job, Investigation investigation) {
        if (!investigation.asked().contains(Sources.SUCCESSORS.name())) {
            return Optional.empty();
        }
        var stream = investigation
                .get(Sources.JOB_STREAM)
                .map(seen -> views(seen.value().dependencies()));
        var behind = investigation.get(Sources.SUCCESSORS).map(seen -> seen.value());
        return Optional.of(new DependenciesView(
                views(job.dependencies()),
                stream.orElse(null),
                BlockersView.of(job.id(), investigation).orElse(null),
                behind.map(DependenciesView::successors).orElse(null),
                behind.map(Successors::cut).orElse(null)));
    }

    private static List<DependencyView> views(List<Dependency> dependencies) {
        return dependencies.stream().map(DependencyView::of).toList();
    }

    private static List<SuccessorView> successors(Successors behind) {
        return behind.hits().stream()
                .map(hit -> new SuccessorView(JobView.of(hit.job()), hit.distance()))
                .toList();
    }

    /** A job that comes after, and how many steps behind. */
    record SuccessorView(@JsonUnwrapped JobView job, int distance) {}

    /** One condition. */
    record DependencyView(
            String kind,
            String name,
            String satisfaction,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String detail) {
        static DependencyView of(Dependency dependency) {
            var satisfaction = dependency.satisfaction().name().toLowerCase(Locale.ROOT);
            if (dependency instanceof Dependency.OnJob job) {
                return new DependencyView(
                        "job", qualified(job.jobStream(), job.name()), satisfaction, text(job.predecessorState()));
            }
            if (dependency instanceof Dependency.OnJobStream stream) {
                return new DependencyView("job_stream", stream.name(), satisfaction, text(stream.predecessorState()));
            }
            return other(dependency, satisfaction);
        }

        private static DependencyView other(Dependency dependency, String satisfaction) {
            if (dependency instanceof Dependency.OnResource resource) {
                var free = resource.quantity() + " needed, " + resource.available() + " free of " + resource.total();
                return new DependencyView("resource", resource.name(), satisfaction, free);
            }
            if (dependency instanceof Dependency.OnPrompt prompt) {
                return new DependencyView(
                        "prompt", prompt.name(), satisfaction, prompt.status() + ": " + prompt.text());
            }
            if (dependency instanceof Dependency.OnFile file) {
                return new DependencyView("file", file.path(), satisfaction, file.status());
            }
            if (dependency instanceof Dependency.OnJoin join) {
                return new DependencyView(
                        "join",
                        join.name(),
                        satisfaction,
                        join.needed() + " of " + join.members().size());
            }
            if (dependency instanceof Dependency.OnOtherEngine other) {
                return new DependencyView("other_engine", other.remote(), satisfaction, other.networkAgent());
            }
            return new DependencyView("other", ((Dependency.Unrecognized) dependency).type(), satisfaction, null);
        }

        private static String qualified(@Nullable String stream, String name) {
            return stream == null ? name : stream + "." + name;
        }

        private static @Nullable String text(@Nullable Object state) {
            return state == null ? null : state.toString();
        }
    }
}
