package io.resync.tws.client.cache;

import io.resync.Observed;
import io.resync.tws.CriticalJobs;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobRun;
import io.resync.tws.Neighbours;
import io.resync.tws.Page;
import io.resync.tws.RunId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What tells something about one job: questions that name it, answers that hold it, and the logs of its runs. */
final class AboutJob implements BiPredicate<CacheKey<?>, @Nullable Entry<?>> {
    private final JobId id;
    private final Set<RunId> runs = new HashSet<>();

    AboutJob(JobId id, Iterable<Entry<?>> kept) {
        this.id = id;
        for (var entry : kept) {
            objects(entry).forEach(this::collectRuns);
        }
    }

    @Override
    public boolean test(CacheKey<?> key, @Nullable Entry<?> entry) {
        return key.jobs().contains(id)
                || (key instanceof PlanKey.Log log && runs.contains(log.run()))
                || (entry != null && objects(entry).stream().anyMatch(this::isTheJob));
    }

    private void collectRuns(Object object) {
        if (object instanceof Job job && job.id().equals(id)) {
            job.runs().stream().map(JobRun::id).forEach(runs::add);
        }
    }

    private boolean isTheJob(Object object) {
        return (object instanceof Job job && job.id().equals(id))
                || (object instanceof CriticalJobs.Link link && link.id().equals(id))
                || (object instanceof CriticalJobs.CriticalJob critical
                        && critical.link().id().equals(id));
    }

    private static Collection<?> objects(Entry<?> entry) {
        var value = entry.value().<Object>map(Observed::value).orElse(List.of());
        if (value instanceof Page<?> page) {
            return page.items();
        }
        if (value instanceof Neighbours neighbours) {
            return neighbours.jobs();
        }
        return value instanceof Collection<?> list ? list : List.of(value);
    }
}
