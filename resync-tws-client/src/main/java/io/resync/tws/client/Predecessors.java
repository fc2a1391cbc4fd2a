package io.resync.tws.client;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.TwsDecodeException;
import java.util.List;
import java.util.stream.Stream;

/** The jobs and job streams of the plan that dependencies lead to, also through joins. */
final class Predecessors {
    private Predecessors() {}

    static Stream<JobId> jobs(EngineId engine, List<Dependency> dependencies) {
        return flat(dependencies)
                .filter(Dependency.OnJob.class::isInstance)
                .map(Dependency.OnJob.class::cast)
                .filter(on -> on.jobId() != null || mayLack(engine, on, on.pending(), on.name()))
                .flatMap(on -> Stream.ofNullable(on.jobId()));
    }

    static Stream<JobStreamId> jobStreams(EngineId engine, List<Dependency> dependencies) {
        return flat(dependencies)
                .filter(Dependency.OnJobStream.class::isInstance)
                .map(Dependency.OnJobStream.class::cast)
                .filter(on -> on.jobStreamId() != null || mayLack(engine, on, on.pending(), on.name()))
                .flatMap(on -> Stream.ofNullable(on.jobStreamId()));
    }

    private static Stream<Dependency> flat(List<Dependency> dependencies) {
        return dependencies.stream()
                .flatMap(each -> each instanceof Dependency.OnJoin join ? flat(join.members()) : Stream.of(each));
    }

    /** An object that is not in the plan has no id. Of another, by name alone another day's instance would count, or be missing. */
    private static boolean mayLack(EngineId engine, Dependency dependency, boolean pending, String name) {
        if (!pending && dependency.satisfaction() != Satisfaction.UNBOUND) {
            throw new TwsDecodeException(
                    "engine " + engine + ", what waits for what cannot be told: it gave a dependency on " + name
                            + " without its id",
                    null);
        }
        return true;
    }
}
