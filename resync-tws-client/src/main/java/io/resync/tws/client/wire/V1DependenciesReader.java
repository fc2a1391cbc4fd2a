package io.resync.tws.client.wire;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import io.resync.tws.EngineId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The dependencies of one object, which the first generation groups by kind. */
final class V1DependenciesReader implements FieldReader<List<Dependency>> {
    private final EngineId engine;
    private final List<Dependency> plain = new ArrayList<>();
    private final Map<String, Join> joins = new LinkedHashMap<>();

    V1DependenciesReader(EngineId engine) {
        this.engine = engine;
    }

    @Override
    public void field(String group, Cursor json) throws IOException {
        switch (group) {
            case "internalDependencyInPlan" -> take(json, V1DependencyReader::internal);
            case "externalDependencyInPlan" -> take(json, V1DependencyReader::external);
            case "internetworkDependenciesInPlan", "internetworkDependencyInPlan" ->
                take(json, V1DependencyReader::otherEngine);
            case "fileDependencyInPlan" -> take(json, V1DependencyReader::file);
            case "promptDependencyInPlan" -> take(json, V1DependencyReader::prompt);
            case "resourceDependencyInPlan" -> take(json, V1DependencyReader::resource);
            default -> takeUnrecognized(group, json);
        }
    }

    @Override
    public List<Dependency> value(Cursor json) {
        var all = new ArrayList<>(plain);
        joins.forEach((name, join) -> all.add(join.as(name)));
        return all;
    }

    private void take(Cursor json, Function<V1DependencyReader, Dependency> kind) throws IOException {
        for (var told : json.list(() -> new V1DependencyReader(engine))) {
            var join = told.joinName();
            if (join == null) {
                plain.add(kind.apply(told));
            } else {
                joins.computeIfAbsent(join, name -> new Join(told.joinQuantity(), new ArrayList<>()))
                        .members()
                        .add(kind.apply(told));
            }
        }
    }

    /** A group this version does not know still blocks; anything but a list of objects in its place does not. */
    private void takeUnrecognized(String group, Cursor json) throws IOException {
        for (var told : json.listIfAny(() -> new V1DependencyReader(engine))) {
            plain.add(new Dependency.Unrecognized(told.satisfaction(), group));
        }
    }

    private record Join(int needed, List<Dependency> members) {
        Dependency as(String name) {
            return new Dependency.OnJoin(satisfaction(), name, needed, members);
        }

        private Satisfaction satisfaction() {
            var met = members.stream()
                    .filter(member -> member.satisfaction() == Satisfaction.SATISFIED)
                    .count();
            if (needed < 0) {
                return met == members.size() ? Satisfaction.SATISFIED : Satisfaction.UNKNOWN;
            }
            return met >= needed ? Satisfaction.SATISFIED : Satisfaction.UNSATISFIED;
        }
    }
}
