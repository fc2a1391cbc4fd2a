package io.resync.tws.client;

import io.resync.tws.Capabilities;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Capabilities.Generation;
import io.resync.tws.Capabilities.Offer;
import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import io.resync.tws.client.wire.V1EngineInfo;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was found out about an engine.
 *
 * @param second what its second generation says of it
 * @param first what its first generation says of it
 * @param paths what its own specification names, with {@code {}} in place of each id; empty where it could not be read
 */
record Offers(Answer<EngineInfo> second, Answer<V1EngineInfo> first, Optional<Set<String>> paths) {
    /** What each family needs of the second generation; what stands here not at all has the first only. */
    private static final Map<Family, Set<String>> NEEDED = Map.of(
            Family.ENGINE_INFO, Set.of("engine/info"),
            Family.JOBS, Set.of("plan/job", "plan/job/{}"),
            Family.JOB_COUNTS, Set.of("plan/job/count"),
            Family.JOB_STREAMS, Set.of("plan/jobstream", "plan/jobstream/{}"),
            Family.WORKSTATIONS, Set.of("plan/workstation"),
            Family.JOB_LOGS, Set.of("plan/job/run/{}/joblog"),
            Family.RESOURCES, Set.of("plan/resource", "plan/resource/{}"),
            Family.PROMPTS, Set.of("plan/prompt"),
            Family.DEFINITIONS,
                    Set.of(
                            "model/calendar",
                            "model/calendar/{}",
                            "model/folder",
                            "model/jobdefinition",
                            "model/jobdefinition/{}",
                            "model/jobstream",
                            "model/jobstream/{}",
                            "model/runcyclegroup",
                            "model/runcyclegroup/{}",
                            "model/variabletable",
                            "model/variabletable/{}"));

    /** What not all levels with a second generation have: only the engine's own specification tells. */
    private static final Set<Family> NOT_EVERYWHERE = Set.of(Family.PROMPTS);

    /**
     * Whether a generation is there, and what it says if the user may ask it.
     *
     * @param there whether it answers
     * @param value its answer; empty where the user has no right to it
     */
    record Answer<T>(boolean there, Optional<T> value) {}

    /** Whether no level has it in the second generation. */
    static boolean inFirstOnly(Family family) {
        return !NEEDED.containsKey(family);
    }

    Offer of(Family family) {
        if (second.there() && hasInSecond(family)) {
            var known = paths.isPresent()
                    ? "its specification names it"
                    : "its level has it; its specification is not readable";
            return new Offer(Generation.SECOND, known);
        }
        if (first.there()) {
            var why = second.there() ? "the second generation lacks it here" : "there is no second generation here";
            return new Offer(Generation.FIRST, why);
        }
        return new Offer(
                null,
                second.there()
                        ? "the second generation lacks it, and the first does not answer here"
                        : "neither generation of the API answers here");
    }

    /** What people are shown, with the families that the user was refused. */
    Capabilities shown(EngineId engine, Map<Family, String> refused) {
        var offers = new EnumMap<Family, Offer>(Family.class);
        for (var family : Family.values()) {
            offers.put(family, refused.containsKey(family) ? new Offer(null, refused.get(family)) : of(family));
        }
        return new Capabilities(engine, level(), generations(), offers);
    }

    private boolean hasInSecond(Family family) {
        var needed = NEEDED.get(family);
        return needed != null
                && paths.map(named -> named.containsAll(needed)).orElseGet(() -> !NOT_EVERYWHERE.contains(family));
    }

    private String level() {
        return second.value()
                .or(() -> first.value().map(V1EngineInfo::info))
                .map(EngineInfo::version)
                .orElse("");
    }

    private Set<Generation> generations() {
        var answering = EnumSet.noneOf(Generation.class);
        if (first.there()) {
            answering.add(Generation.FIRST);
        }
        if (second.there()) {
            answering.add(Generation.SECOND);
        }
        return answering;
    }
}
