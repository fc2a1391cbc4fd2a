package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Puts failures with one cause together: by what their logs name, by when and where they failed, by what operators were told. */
final class Together {
    private static final Duration CLOSE = Duration.ofMinutes(10);

    private final MessageDigest told;
    private final List<Incident> incidents = new ArrayList<>();

    private Together(MessageDigest told) {
        this.told = told;
    }

    /**
     * Puts failures together.
     *
     * @param failures the earliest first
     * @param told what operators were told
     */
    static List<Incident> of(List<Failure> failures, MessageDigest told) {
        var together = new Together(told);
        var left = together.withoutOutages(named(failures));
        grouped(left).forEach(group -> together.incidents.add(new Incident(group, null, null)));
        return together.incidents;
    }

    /** A failure that names nothing itself may stand close to what another one names. */
    private static List<Failure> named(List<Failure> failures) {
        var objects = failures.stream()
                .filter(Failure::isNamed)
                .map(Failure::shared)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return failures.stream()
                .map(failure -> failure.isNamed()
                        ? failure
                        : objects.stream()
                                .filter(failure::mentions)
                                .findFirst()
                                .map(failure::with)
                                .orElse(failure))
                .toList();
    }

    /** Takes away what messages of the network explain; what shows nothing itself goes with those of its machine. */
    private List<Failure> withoutOutages(List<Failure> failures) {
        var left = new ArrayList<>(failures);
        for (var outage = Outage.in(left, told); outage.isPresent(); outage = Outage.in(left, told)) {
            var found = outage.get();
            var all = new ArrayList<>(found.failures());
            left.removeAll(all);
            var silent = left.stream()
                    .filter(failure -> failure.shown() == null && near(failure, found.failures()))
                    .toList();
            left.removeAll(silent);
            all.addAll(silent);
            all.sort(Incidents.EARLIEST_FIRST);
            incidents.add(new Incident(all, found.object(), found.told()));
        }
        return left;
    }

    private static Collection<List<Failure>> grouped(List<Failure> failures) {
        var groups = new LinkedHashMap<Object, List<Failure>>();
        failures.forEach(failure ->
                groups.computeIfAbsent(key(failure), any -> new ArrayList<>()).add(failure));
        var large = groups.values().stream()
                .filter(group -> group.size() > 1 && group.get(0).isNamed())
                .sorted(Comparator.comparingInt((List<Failure> group) -> -group.size()))
                .toList();
        groups.values().stream().filter(group -> !group.get(0).isNamed()).forEach(group -> joined(group, large));
        groups.values().removeIf(List::isEmpty);
        return groups.values();
    }

    /** Moves what names nothing to failures of the same kind, close in time, on the same machine. */
    private static void joined(List<Failure> nameless, List<List<Failure>> groups) {
        for (var failure : List.copyOf(nameless)) {
            groups.stream()
                    .filter(group -> alike(failure, group.get(0)) && near(failure, group))
                    .findFirst()
                    .ifPresent(group -> {
                        nameless.remove(failure);
                        group.add(failure);
                        group.sort(Incidents.EARLIEST_FIRST);
                    });
        }
    }

    private static boolean alike(Failure one, Failure other) {
        return (one.category() != CauseCategory.UNKNOWN && one.category() == other.category())
                || (Outage.isOfConnections(one) && Outage.isOfConnections(other));
    }

    private static boolean near(Failure failure, List<Failure> group) {
        return group.stream()
                .anyMatch(other -> other.workstation().equals(failure.workstation())
                        && Duration.between(other.endedAt(), failure.endedAt())
                                        .abs()
                                        .compareTo(CLOSE)
                                <= 0);
    }

    private static Object key(Failure failure) {
        var shared = failure.shared();
        return shared == null ? failure.job().id() : shared.key();
    }
}
