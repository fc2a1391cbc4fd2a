package io.resync.simulator;

import io.resync.simulator.night.LivingPlan;
import io.resync.simulator.night.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An estate whose plan lives; states and runs of the file are not read. */
final class LivingEstate implements PlanSource {
    private final Estate estate;
    private final LivingPlan plan;
    private final RunLog log;
    private final Map<String, EstateFile.Stream> definitions = new HashMap<>();
    private IdentityHashMap<Snapshot.Stream, EstateFile.Stream> known = new IdentityHashMap<>();
    private Set<String> unlinked = Set.of();
    private @Nullable Snapshot shown;
    private Estate current;

    LivingEstate(Estate estate, long seed) {
        this.estate = estate;
        current = estate;
        plan = new LivingPlan(new BlueprintFactory(estate).blueprint(), seed);
        log = new LivingLog(estate.file());
        estate.file().streams().forEach(stream -> definitions.put(stream.name(), stream));
    }

    @Override
    public synchronized Estate at(Instant now) {
        var snapshot = plan.at(now);
        if (!snapshot.equals(shown)) {
            current = show(snapshot);
            shown = snapshot;
        }
        return current;
    }

    private Estate show(Snapshot snapshot) {
        if (!snapshot.unlinked().equals(unlinked)) {
            known.clear(); // reasons to wait depend on links
            unlinked = snapshot.unlinked();
        }
        var shower = new LivingStreams(definitions, snapshot);
        var stillKnown = new IdentityHashMap<Snapshot.Stream, EstateFile.Stream>();
        var streams = new ArrayList<EstateFile.Stream>();
        for (var instance : snapshot.streams()) {
            var stream = Objects.requireNonNullElseGet(known.get(instance), () -> shower.stream(instance));
            stillKnown.put(instance, stream);
            streams.add(stream);
        }
        known = stillKnown;
        return new Estate(estate.file().with(workstations(), streams), log);
    }

    private List<EstateFile.Workstation> workstations() {
        return estate.file().workstations().stream()
                .map(workstation -> unlinked.contains(workstation.name()) ? unlinked(workstation) : workstation)
                .toList();
    }

    private static EstateFile.Workstation unlinked(EstateFile.Workstation workstation) {
        var states = workstation.states().stream()
                .filter(state -> !Estate.LINKS.contains(state))
                .toList();
        return new EstateFile.Workstation(
                workstation.name(),
                workstation.type(),
                workstation.description(),
                workstation.os(),
                states,
                workstation.limit(),
                workstation.fence(),
                workstation.members());
    }
}
