package io.resync.agent.incident;

import io.resync.agent.codes.CauseReading;
import io.resync.tws.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which message tells what led to an incident: one from before its first failure that names what its jobs share. */
public final class Preceding {
    private static final Duration LONGEST_BEFORE = Duration.ofHours(4);

    private Preceding() {}

    /**
     * Looks for the message.
     *
     * @param incident failures with one cause
     * @param messages what operators were told
     * @return the message that joins its failures, else the one that names the object, else the first that tells the same kind of cause of a machine of its jobs
     */
    public static Optional<MessageTemplate> of(Incident incident, MessageDigest messages) {
        if (incident.told() != null) {
            return Optional.of(incident.told());
        }
        var before = messages.templates().stream()
                .filter(message -> isBefore(message, incident) && !tellsOfJobs(message, incident))
                .sorted(Comparator.comparing(MessageTemplate::first))
                .toList();
        return before.stream()
                .filter(message -> incident.shared()
                        .filter(shared -> shared.isIn(message.text()))
                        .isPresent())
                .findFirst()
                .or(() -> before.stream()
                        .filter(message -> isOfSameKind(message, incident))
                        .findFirst());
    }

    /**
     * Looks for the message that led to one failure.
     *
     * @param named what the log of the job names
     * @param ended when the job failed
     * @param failed all jobs that failed: messages that tell of these tell no cause
     * @param messages what operators were told
     * @return the first message before the failure that names the object
     */
    public static Optional<MessageTemplate> of(String named, Instant ended, List<Job> failed, MessageDigest messages) {
        return messages.of(named).stream()
                .filter(message -> message.names(named) && isBefore(message, ended))
                .filter(message ->
                        failed.stream().noneMatch(job -> message.names(job.key().name())))
                .findFirst();
    }

    private static boolean isBefore(MessageTemplate message, Incident incident) {
        return isBefore(message, incident.first().endedAt());
    }

    private static boolean isBefore(MessageTemplate message, Instant failed) {
        return message.first().isBefore(failed) && message.first().isAfter(failed.minus(LONGEST_BEFORE));
    }

    private static boolean tellsOfJobs(MessageTemplate message, Incident incident) {
        return incident.failed().stream()
                .anyMatch(job -> message.names(job.key().name()));
    }

    private static boolean isOfSameKind(MessageTemplate message, Incident incident) {
        return incident.failures().size() > 1
                && CauseReading.mentioned(message.text()).contains(incident.category())
                && incident.failures().stream().allMatch(failure -> message.isOf(failure.workstation()));
    }
}
