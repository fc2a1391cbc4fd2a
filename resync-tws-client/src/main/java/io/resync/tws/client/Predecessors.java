package io.resync.tws.client;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.TwsDecodeException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jobs and job streams of the plan that dependencies lead to, also through joins. */
final class Predecessors {
    private Predecessors() {}

    static Stream<JobId> jobs(List<Dependency> dependencies) {
        return flat(dependencies)
                .flatMap(each -> each instanceof Dependency.OnJob on
                        ? Stream.ofNullable(known(on.jobId(), on.pending(), on, on.name()))
                        : Stream.empty());
    }

    static Stream<JobStreamId> jobStreams(List<Dependency> dependencies) {
        return flat(dependencies)
                .flatMap(each -> each instanceof Dependency.OnJobStream on
                        ? Stream.ofNullable(known(on.jobStreamId(), on.pending(), on, on.name()))
                        : Stream.empty());
    }

    private static Stream<Dependency> flat(List<Dependency> dependencies) {
        return dependencies.stream()
                .flatMap(each -> each instanceof Dependency.OnJoin join ? flat(join.members()) : Stream.of(each));
    }

    /** By name alone another day's instance would count, or be missing. */
    private static <I> @Nullable I known(@Nullable I id, boolean pending, Dependency dependency, String name) {
        if (id == null && !pending && dependency.satisfaction() != Satisfaction.UNBOUND) {
            throw new TwsDecodeException(
                    "what waits for what cannot be told: the engine gave a dependency on " + name + " without its id",
                    null);
        }
        return id;
    }
}
