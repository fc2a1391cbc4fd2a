package io.resync.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the estate file remembers of the time before its moment. */
final class EstateRecords {
    private EstateRecords() {}

    /** Runs of a job, {@code STREAM.JOB}, on earlier days. */
    record History(
            @JsonProperty(required = true) String job,
            @JsonProperty(required = true) List<PastRun> runs) {}

    record PastRun(
            @JsonProperty(required = true) Instant started,
            @JsonProperty(required = true) Duration elapsed,
            @JsonProperty(required = true) State state,
            @JsonProperty(required = true) Integer returnCode) {
        Instant ended() {
            return started.plus(elapsed);
        }
    }

    /** What somebody did. */
    record Audit(
            @JsonProperty(required = true) Instant at,
            @JsonProperty(required = true) String user,
            @JsonProperty(required = true) String action,
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String object,
            @Nullable String workstation,
            @Nullable String data) {}

    /** A rule that watches events, with the times when it acted. */
    record EventRule(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) RuleType type,
            @Nullable String description,
            List<Firing> fired) {}

    enum RuleType {
        COLLECTION,
        DUPLICATE,
        FILTER,
        SEQUENCE,
        SET,
        THRESHOLD
    }

    record Firing(
            @JsonProperty(required = true) Instant at,
            @JsonProperty(required = true) String plugin,
            @JsonProperty(required = true) String action,
            @JsonProperty(required = true) Boolean succeeded,
            @Nullable String message) {}

    /** An entry of the operators' message log. */
    record Message(
            @JsonProperty(required = true) Instant at,
            @JsonProperty(required = true) Severity severity,
            @JsonProperty(required = true) String text,
            @Nullable String source,
            @Nullable String rule,
            @Nullable String workstation,
            @Nullable Integer times,
            @Nullable Duration every) {
        /** This entry as often as it comes; {@code {n}} in the text is its number. */
        Stream<Message> each() {
            var pause = Objects.requireNonNullElse(every, Duration.ZERO);
            return IntStream.range(0, times == null ? 1 : times)
                    .mapToObj(i -> new Message(
                            at.plus(pause.multipliedBy(i)),
                            severity,
                            text.replace("{n}", Integer.toString(i + 1)),
                            source,
                            rule,
                            workstation,
                            null,
                            null));
        }
    }

    enum Severity {
        INFO,
        WARNING,
        ERROR
    }
}
