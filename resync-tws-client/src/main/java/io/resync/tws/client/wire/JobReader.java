package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.resync.tws.Dependency;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job in the plan. */
final class JobReader implements FieldReader<Job> {
    private static final Comparator<JobRun> OLDEST_FIRST = comparing(JobRun::startedAt, nullsLast(naturalOrder()));

    private final EngineId engine;
    private final ScheduleReader schedule = new ScheduleReader();
    private final Options options = new Options();
    private final DependencyStats stats = new DependencyStats();
    private @Nullable String id;
    private @Nullable String jobStreamId;
    private @Nullable String key;
    private @Nullable String name;
    private @Nullable String workstation;
    private @Nullable String jobStream;
    private @Nullable PlanState state;
    private @Nullable String commonStatus;
    private int priority = -1;
    private List<Dependency> dependencies = List.of();
    private List<JobRun> runs = List.of();

    JobReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "jobStreamId" -> jobStreamId = json.text();
            case "key" -> key = json.text();
            case "name" -> name = json.text();
            case "workstation" -> workstation = json.text();
            case "jobStreamName" -> jobStream = json.text();
            case "lastRunCompositeStatus" -> state = json.object(new StateReader());
            case "lastRunCommonStatus" -> commonStatus = json.text();
            case "priority" -> priority = json.integer(-1);
            case "schedTime", "timeZone", "timeRestrictions" -> schedule.field(field, json);
            case "jobOptions" -> json.object(options);
            case "dependenciesStats" -> json.object(stats);
            case "dependencies" -> dependencies = json.list(() -> new DependencyReader(engine));
            case "jobruns" -> runs = json.list(() -> new JobRunReader(engine));
            default -> json.skip();
        }
    }

    @Override
    public Job value(Cursor json) throws IOException {
        var ordered = oldestFirst();
        return new Job(
                new JobId(engine, json.id(id, "the id of a job")),
                key(),
                new JobStreamId(engine, json.id(jobStreamId, "the job stream id of job " + id)),
                StateReader.best(lastKnown(ordered), commonStatus),
                priority,
                options.critical,
                schedule.value(json),
                dependencies,
                stats.unresolved,
                ordered);
    }

    /** Never built from its parts: their spelling differs between engine levels. */
    private JobKey key() {
        var text = key == null ? orEmpty(name) : key;
        return new JobKey(text, orEmpty(workstation), orEmpty(jobStream), orEmpty(name));
    }

    private @Nullable PlanState lastKnown(List<JobRun> ordered) {
        return state == null && !ordered.isEmpty()
                ? ordered.get(ordered.size() - 1).state()
                : state;
    }

    private List<JobRun> oldestFirst() {
        return runs.size() < 2 ? runs : runs.stream().sorted(OLDEST_FIRST).toList();
    }

    private static final class Options implements FieldReader<Options> {
        private boolean critical;

        @Override
        public void field(String field, Cursor json) throws IOException {
            if (field.equals("critical")) {
                critical = json.flag();
            } else {
                json.skip();
            }
        }

        @Override
        public Options value(Cursor json) {
            return this;
        }
    }

    private static final class DependencyStats implements FieldReader<DependencyStats> {
        private int unresolved = -1;

        @Override
        public void field(String field, Cursor json) throws IOException {
            if (field.equals("numberOfUnresolvedDependencies")) {
                unresolved = json.integer(-1);
            } else {
                json.skip();
            }
        }

        @Override
        public DependencyStats value(Cursor json) {
            return this;
        }
    }
}
