package io.resync.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.resync.simulator.night.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file {@code estate.json}, as written; the README of this module explains each key. Absent lists are empty. */
record EstateFile(
        @JsonProperty(required = true) Instant moment,
        @JsonProperty(required = true) Engine engine,
        @JsonProperty(required = true) List<Workstation> workstations,
        List<Resource> resources,
        @JsonProperty(required = true) List<Stream> streams,
        List<EstateModel.Calendar> calendars,
        List<EstateModel.RunCycleGroup> runCycleGroups,
        List<EstateModel.VariableTable> variableTables,
        List<EstateRecords.History> history,
        List<EstateRecords.Audit> audit,
        List<EstateRecords.EventRule> eventRules,
        List<EstateRecords.Message> messages,
        @Nullable Living living,
        @Nullable Window plan,
        List<Stream> defined) {

    /** The same with another plan. */
    EstateFile with(List<Workstation> otherWorkstations, List<Stream> otherStreams) {
        return new EstateFile(
                moment,
                engine,
                otherWorkstations,
                resources,
                otherStreams,
                calendars,
                runCycleGroups,
                variableTables,
                history,
                audit,
                eventRules,
                messages,
                living,
                plan,
                defined);
    }

    /** The plan with what is only defined behind it. */
    EstateFile withDefined() {
        return with(
                workstations,
                java.util.stream.Stream.concat(streams.stream(), defined.stream())
                        .toList());
    }

    /** For which time the plan was made. */
    record Window(
            @JsonProperty(required = true) Instant from,
            @JsonProperty(required = true) Instant to) {}

    record Engine(
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) ZoneId timezone) {}

    record Workstation(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String type,
            @Nullable String description,
            @Nullable String os,
            @JsonProperty(required = true) List<String> states,
            @Nullable Integer limit,
            @Nullable Integer fence,
            List<String> members) {}

    record Resource(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String workstation,
            @JsonProperty(required = true) Integer quantity) {}

    record Stream(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String workstation,
            @JsonProperty(required = true) String folder,
            @JsonProperty(required = true) Instant schedule,
            @Nullable Integer priority,
            @Nullable Integer limit,
            @Nullable Times times,
            @Nullable Needs dependencies,
            @JsonProperty(required = true) List<Job> jobs,
            @Nullable Cycle cycle,
            @Nullable String original,
            @Nullable String description,
            @Nullable String calendar,
            @Nullable String exceptCalendar) {
        /** Tells instances of one job stream apart, whatever they are called. */
        static String identity(String name, Instant schedule) {
            return name + "@" + schedule;
        }

        String identity() {
            return identity(Objects.requireNonNullElse(original, name), schedule);
        }

        Needs needs() {
            return Objects.requireNonNullElse(dependencies, Needs.NONE);
        }

        Cycle cycleOrDaily() {
            return Objects.requireNonNullElse(cycle, Cycle.DAILY);
        }
    }

    record Job(
            @JsonProperty(required = true) String name,
            @Nullable String description,
            @Nullable String workstation,
            @JsonProperty(required = true) State state,
            @Nullable String substatus,
            @Nullable Integer priority,
            @Nullable Boolean critical,
            @Nullable Duration estimated,
            @Nullable Times times,
            @Nullable Needs dependencies,
            List<Run> runs,
            @Nullable Double fails,
            @Nullable String error,
            @Nullable String task,
            @Nullable Recovery recovery,
            @Nullable String successRule) {
        Needs needs() {
            return Objects.requireNonNullElse(dependencies, Needs.NONE);
        }
    }

    /** When something may, should and must happen. */
    record Times(
            @Nullable Instant start,
            @Nullable Instant latestStart,
            @Nullable Instant deadline,
            @Nullable Duration maxDuration,
            @Nullable LateStart lateStartAction) {}

    /** What becomes of a job that could not start in time. */
    enum LateStart {
        @JsonProperty("doNotRun")
        DO_NOT_RUN("doNotRun"),
        @JsonProperty("continue")
        CONTINUE("continue");

        private final String text;

        LateStart(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What the engine does when a job fails; with a prompt it asks first. */
    record Recovery(
            @JsonProperty(required = true) RecoveryAction action,
            @Nullable String prompt,
            @Nullable Instant asked) {}

    enum RecoveryAction {
        STOP,
        CONTINUE,
        CONTINUE_PROMPT,
        RERUN,
        RERUN_PROMPT
    }

    /** What a job or job stream waits for, by kind. */
    record Needs(
            List<String> jobs,
            List<String> streams,
            List<ResourceUse> resources,
            List<Prompt> prompts,
            List<File> files,
            List<Unbound> unbound,
            List<Remote> remote) {
        static final Needs NONE =
                new Needs(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A predecessor, {@code STREAM.JOB}, that the plan does not hold. */
    record Unbound(
            @JsonProperty(required = true) String job,
            @Nullable Boolean conditional) {}

    /** What another engine runs, asked through a network agent. */
    record Remote(
            @JsonProperty(required = true) String networkAgent,
            @JsonProperty(required = true) String job,
            @Nullable Boolean satisfied) {}

    record ResourceUse(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Integer quantity) {}

    record Prompt(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String text,
            @JsonProperty(required = true) PromptStatus status,
            @Nullable LocalTime answered,
            @Nullable Instant asked) {}

    enum PromptStatus {
        NOT_ASKED,
        ASKED,
        ANSWERED_YES,
        ANSWERED_NO
    }

    record File(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) FileStatus status,
            @Nullable LocalTime arrives) {}

    enum FileStatus {
        @JsonProperty("Not Checked")
        NOT_CHECKED("Not Checked"),
        @JsonProperty("Checking")
        CHECKING("Checking"),
        @JsonProperty("Exists")
        EXISTS("Exists"),
        @JsonProperty("Unavailable")
        UNAVAILABLE("Unavailable");

        private final String text;

        FileStatus(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** One run; the last one has the state of its job. */
    record Run(
            @Nullable State state,
            @JsonProperty(required = true) Integer number,
            @JsonProperty(required = true) Instant started,
            @Nullable Instant ended,
            @Nullable Integer returnCode,
            @Nullable String workstation,
            @Nullable String log,
            List<OutputPart> output) {}
}
