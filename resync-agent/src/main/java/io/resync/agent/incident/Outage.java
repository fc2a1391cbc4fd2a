package io.resync.agent.incident;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CauseReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What operators were told of the network shortly before connections of several machines failed.
 *
 * @param told the message
 * @param failures those that it explains, the earliest first
 */
record Outage(MessageTemplate told, List<Failure> failures) {
    private static final Set<CauseCategory> CONNECTION =
            EnumSet.of(CauseCategory.NETWORK, CauseCategory.TIMEOUT, CauseCategory.AGENT);
    private static final Duration LONGEST_BEFORE = Duration.ofMinutes(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Pattern DEVICE = Pattern.compile(
            "(?iu)\\b(?:switch|router|firewall|gateway|load ?balancer|proxy|uplink|trunk|circuit|backbone|san|nas|array|"
                    + "roteador|enrutador|enlace|balanceador|cortafuegos)\\s+[\"'(]?(?<name>[a-z][\\w.-]*[\\d-](?:[\\w.-]*\\w)?)");

    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.-])(?<name>[A-Za-z][\\w.-]*\\d(?:[\\w.-]*\\w)?)(?![\\w.-])");
    private static final Pattern RESTORED = Pattern.compile(
            "(?iu)\\b(?:restored|recovered|resumed|back|is up|now up|linked|restablecid|recuperad|restabelecid|retomad|normalizad|volvi|voltou)");

    Outage {
        failures = List.copyOf(failures);
    }

    static boolean isOfConnections(Failure failure) {
        return CONNECTION.contains(failure.category());
    }

    /**
     * The message that explains the most failures, the first of those that explain as many.
     *
     * @param failures of any kind, the earliest first
     */
    static Optional<Outage> in(List<Failure> failures, MessageDigest messages) {
        var connections = failures.stream().filter(Outage::isOfConnections).toList();
        return messages.templates().stream()
                .filter(message -> tellsOfConnections(message, failures))
                .map(message -> new Outage(message, explained(message, connections)))
                .filter(Outage::isOfSeveral)
                .max(Comparator.comparingInt((Outage outage) -> outage.failures.size())
                        .thenComparing(outage -> outage.told.first(), Comparator.reverseOrder()));
    }

    /** What went down: the device that the message names, else the first name in it, else what most failures name. */
    SharedObject object() {
        return Stream.of(DEVICE, NAME)
                .map(pattern -> pattern.matcher(told.text()))
                .filter(Matcher::find)
                .map(match -> new SharedObject(SharedObject.Kind.DEVICE, match.group("name")))
                .findFirst()
                .or(() -> Incident.mostNamed(failures))
                .orElseGet(() -> new SharedObject(
                        SharedObject.Kind.WORKSTATION, failures.get(0).workstation()));
    }

    private boolean isOfSeveral() {
        return failures.stream().map(Failure::workstation).distinct().count() > 1;
    }

    private static boolean tellsOfConnections(MessageTemplate message, List<Failure> failures) {
        return (DEVICE.matcher(message.text()).find()
                        || !Collections.disjoint(CauseReading.mentioned(message.text()), CONNECTION))
                && !RESTORED.matcher(message.text()).find()
                && failures.stream()
                        .noneMatch(failure -> message.names(failure.job().key().name()));
    }

    /** From the message on, as long as one follows another; a message of some machines explains theirs only. */
    private static List<Failure> explained(MessageTemplate message, List<Failure> failures) {
        var machines = failures.stream()
                .map(Failure::workstation)
                .filter(message::names)
                .toList();
        var explained = new ArrayList<Failure>();
        Instant until = message.first().plus(LONGEST_BEFORE);
        for (var failure : failures) {
            var at = failure.endedAt();
            boolean isTold = machines.isEmpty() || machines.contains(failure.workstation());
            if (isTold && !at.isBefore(message.first()) && !at.isAfter(until)) {
                explained.add(failure);
                until = at.plus(LONGEST_PAUSE);
            }
        }
        return explained;
    }
}
