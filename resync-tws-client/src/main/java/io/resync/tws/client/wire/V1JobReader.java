package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Dependency;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanState;
import io.resync.tws.RunId;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job in the plan, which in the first generation is its last run too: the log is asked for with the job's id. */
final class V1JobReader implements FieldReader<Job> {
    private final EngineId engine;
    private final V1RunReader run = new V1RunReader();
    private final V1Restrictions restrictions = new V1Restrictions();
    private final OneField<Integer> unresolved = new OneField<>("numberOfUnresolvedDependencies", Cursor::integer);
    private final OneField<Boolean> critical = new OneField<>("critical", Cursor::flag);
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String workstation;
    private @Nullable String jobStreamId;
    private @Nullable V1Key jobStream;
    private @Nullable PlanState state;
    private int priority = -1;
    private List<Dependency> dependencies = List.of();

    V1JobReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "id" -> id = json.text();
            case "name" -> name = json.text();
            case "workstationInPlan" -> workstation = V1Key.of(json).name;
            case "jobStreamInPlan" -> jobStream = V1Key.of(json);
            case "jobStreamId" -> jobStreamId = json.text();
            case "status" -> state = json.object(new V1StateReader());
            case "priority" -> priority = json.integer(-1);
            case "timeRestriction" -> json.object(restrictions);
            case "dependencies" -> dependencies = orNone(json.object(new V1DependenciesReader(engine)));
            case "dependenciesStats" -> json.object(unresolved);
            case "criticalNetworkInfo" -> json.object(critical);
            default -> run.field(field, json);
        }
    }

    @Override
    public Job value(Cursor json) throws IOException {
        var jobId = json.id(id, "the id of a job");
        var known = StateReader.best(state, null);
        return new Job(
                new JobId(engine, jobId),
                key(),
                new JobStreamId(engine, json.id(streamId(), "the job stream id of job " + id)),
                known,
                priority,
                Boolean.TRUE.equals(critical.value()),
                restrictions.with(scheduledAt(), ZoneOffset.UTC),
                dependencies,
                unresolved.value() == null ? -1 : unresolved.value(),
                run.begun(known)
                        ? List.of(run.of(new RunId(engine, jobId), known, orEmpty(workstation)))
                        : List.<JobRun>of());
    }

    private JobKey key() {
        var stream = jobStream == null ? "" : jobStream.named();
        return V1JobKey.of(orEmpty(workstation), jobStream == null ? "" : jobStream.folder(), stream, orEmpty(name));
    }

    private @Nullable String streamId() {
        return jobStream != null && jobStream.id != null ? jobStream.id : jobStreamId;
    }

    private @Nullable Instant scheduledAt() {
        return jobStream == null ? null : jobStream.startTime;
    }

    private static List<Dependency> orNone(@Nullable List<Dependency> told) {
        return told == null ? List.of() : told;
    }
}
