package io.resync.agent.understand;

import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.query.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final NearNames simpleNames;
    private final KnownName[] known;
    /** Where in {@link #known} the bearers of each simple name begin, and behind the last where they end. */
    private final int[] first;

    private NameIndex(Map<EntityType, ? extends Collection<String>> names) {
        var bySimpleName = new TreeMap<String, List<KnownName>>();
        names.forEach((type, ofType) -> ofType.stream()
                .distinct()
                .forEach(name -> bySimpleName
                        .computeIfAbsent(NameParts.of(name).name(), simple -> new ArrayList<>(1))
                        .add(new KnownName(type, name))));
        simpleNames = new NearNames(bySimpleName.keySet());
        known = bySimpleName.values().stream()
                .flatMap(same -> same.stream().sorted(ORDER))
                .toArray(KnownName[]::new);
        first = new int[bySimpleName.size() + 1];
        int place = 0;
        for (var same : bySimpleName.values()) {
            first[place + 1] = first[place] + same.size();
            place++;
        }
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

    @Override
    public List<KnownName> find(String typed) {
        var parts = NameParts.of(typed);
        return bearers(parts.name()).filter(parts::canMean).toList();
    }

    @Override
    public List<KnownName> near(EntityType type, String typed) {
        return simpleNames
                .near(NameParts.of(typed).name())
                .flatMap(this::bearers)
                .filter(name -> name.type().equals(type))
                .limit(MOST_OFFERED)
                .toList();
    }

    private Stream<KnownName> bearers(String simpleName) {
        int place = simpleNames.place(simpleName);
        return place < 0 ? Stream.empty() : Arrays.stream(known, first[place], first[place + 1]);
    }
}
