package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.Definitions;
import io.resync.tws.Job;
import io.resync.tws.Page;
import io.resync.tws.TwsClient;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The jobs that run as a user. The plan does not tell that; definitions do, where the engine lists more of them than names. */
final class JobsOfUser {
    private final TwsClient engine;

    JobsOfUser(TwsClient engine) {
        this.engine = engine;
    }

    /** Tells a user's jobs from others; empty where no definition tells a user. */
    Optional<Predicate<Job>> of(String user, Deadline deadline) {
        Set<Definition> ofUser = new HashSet<>();
        boolean told = false;
        try (var all = Page.stream(
                page -> engine.definitions().jobs(Definitions.Filter.all(), page, deadline),
                definition -> definition.id().value())) {
            for (var each : (Iterable<Observed<Definitions.JobDefinition>>) all::iterator) {
                var definition = each.value();
                told |= !definition.user().isEmpty();
                if (NameReader.users(definition).contains(user)) {
                    ofUser.add(new Definition(BareName.of(definition.workstation()), definition.name()));
                }
            }
        }
        return told
                ? Optional.of(job -> ofUser.contains(new Definition(
                        BareName.of(job.key().workstation()), job.key().name())))
                : Optional.empty();
    }

    private record Definition(String workstation, String name) {}
}
