package io.resync.agent.understand;

import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.query.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names that were there when it was made, found in any of the forms operators use. A plan of 200,000 jobs takes some tens of
 * megabytes; a look-up does not depend on how many there are.
 */
public final class NameIndex implements Names {
    private static final int MOST_OFFERED = 5;
    private static final Comparator<KnownName> ORDER = Comparator.comparingInt(
                    (KnownName known) -> EntityType.standard().indexOf(known.type()))
            .thenComparing(KnownName::name);

    private final Map<String, List<KnownName>> bySimpleName = new HashMap<>();
    private final NearNames nearNames;

    private NameIndex(Map<EntityType, ? extends Collection<String>> names) {
        names.forEach((type, ofType) -> ofType.stream().distinct().forEach(name -> add(new KnownName(type, name))));
        bySimpleName.values().forEach(same -> same.sort(ORDER));
        nearNames = new NearNames(bySimpleName.keySet());
    }

    /**
     * An index of these names.
     *
     * @param names by type, as the engine spells them, each with as much of its workstation and job stream as is known:
     *     {@code WS#STREAM.JOB}, {@code STREAM.JOB} or {@code JOB}, {@code WS#STREAM} or {@code STREAM}
     * @return the index; later changes of the map do not change it
     */
    public static NameIndex of(Map<EntityType, ? extends Collection<String>> names) {
        return new NameIndex(names);
    }

    private void add(KnownName known) {
        bySimpleName
                .computeIfAbsent(NameParts.of(known.name()).name(), name -> new ArrayList<>(1))
                .add(known);
    }

    @Override
    public List<KnownName> find(String typed) {
        var parts = NameParts.of(typed);
        return bySimpleName.getOrDefault(parts.name(), List.of()).stream()
                .filter(known -> parts.canMean(known))
                .toList();
    }

    @Override
    public List<KnownName> near(EntityType type, String typed) {
        return nearNames
                .near(NameParts.of(typed).name())
                .flatMap(name -> bearers(type, name))
                .limit(MOST_OFFERED)
                .toList();
    }

    private Stream<KnownName> bearers(EntityType type, String name) {
        return bySimpleName.getOrDefault(name, List.of()).stream()
                .filter(known -> known.type().equals(type));
    }
}
