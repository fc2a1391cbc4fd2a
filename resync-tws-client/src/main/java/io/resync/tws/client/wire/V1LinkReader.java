package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.CriticalJobs.CriticalJob;
import io.resync.tws.CriticalJobs.Link;
import io.resync.tws.EngineId;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.PlanState;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job in the network of a critical job. */
final class V1LinkReader implements FieldReader<Link> {
    private final EngineId engine;
    private final V1NetworkInfo info = new V1NetworkInfo();
    private final OneField<V1Key> definition = new OneField<>("jobDefinitionInPlanKey", V1Key::of);
    private @Nullable String id;
    private @Nullable V1Key key;
    private @Nullable PlanState state;
    private List<String> predecessors = List.of();
    private List<String> predecessorJobs = List.of();

    V1LinkReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String name, Cursor json) throws IOException {
        switch (name) {
            case "id" -> id = json.text();
            case "key" -> key = V1Key.of(json);
            case "jobDefinition" -> json.object(definition);
            case "status" -> state = json.object(new V1StateReader());
            case "criticalNetworkInfo" -> json.object(info);
            case "predecessors" -> predecessors = ids(json);
            case "jobPredecessors" -> predecessorJobs = ids(json);
            default -> json.skip();
        }
    }

    @Override
    public Link value(Cursor json) throws IOException {
        return new Link(
                new JobId(engine, json.id(id == null && key != null ? key.id : id, "the id of a job")),
                key(),
                StateReader.best(state, null),
                info.onCriticalPath,
                info.late,
                info.longRunning,
                info.risks,
                info.latestStart,
                info.estimatedStart,
                info.estimatedEnd,
                predecessors());
    }

    /** As the command line of this generation writes it: a readable key is not told. */
    private JobKey key() {
        var name = key == null ? "" : key.named();
        var jobStream = key == null ? null : key.jobStream;
        var stream = jobStream == null ? "" : jobStream.named();
        var own = definition.value() == null ? null : definition.value().workstation;
        var where = own != null ? own : jobStream == null ? "" : orEmpty(jobStream.workstation);
        return new JobKey(where + "#" + stream + "." + name, where, stream, name);
    }

    private List<JobId> predecessors() {
        return (predecessorJobs.isEmpty() ? predecessors : predecessorJobs)
                .stream()
                        .filter(each -> !each.isBlank())
                        .map(each -> new JobId(engine, each))
                        .toList();
    }

    /** Levels may write jobs as their ids or as objects that have one. */
    private static List<String> ids(Cursor json) throws IOException {
        return json.textsOr(() -> new OneField<>("id", Cursor::text));
    }

    /** The critical job itself. */
    static final class Target implements FieldReader<CriticalJob> {
        private final V1LinkReader link;

        Target(EngineId engine) {
            link = new V1LinkReader(engine);
        }

        @Override
        public void field(String name, Cursor json) throws IOException {
            link.field(name, json);
        }

        @Override
        public CriticalJob value(Cursor json) throws IOException {
            return link.info.criticalJob(link.value(json));
        }
    }
}
