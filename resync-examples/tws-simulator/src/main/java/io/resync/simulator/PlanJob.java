package io.resync.simulator;

import io.resync.simulator.EstateFile.Needs;
import java.util.List;
import java.util.Objects;

/** A job with its job stream and its place in it, counted from 1. */
record PlanJob(EstateFile.Stream stream, EstateFile.Job entry, int position) {
    /** What the estate calls it: {@code STREAM.JOB}. */
    String name() {
        return stream.name() + "." + entry.name();
    }

    /** The same whatever its job stream is called later. */
    String identity() {
        return stream.identity() + "." + entry.name();
    }

    /** What the definition is called, of which it is an instance. */
    String definition() {
        return Objects.requireNonNullElse(stream.original(), stream.name()) + "." + entry.name();
    }

    String id() {
        return Ids.of("job", identity());
    }

    String runId(int attempt) {
        return Ids.of("run", identity() + "/" + attempt);
    }

    /** What operators call it: {@code /AGENT#/FOLDER/STREAM.JOB}. */
    String key() {
        return "/" + workstation() + "#" + stream.folder() + name();
    }

    String workstation() {
        return Objects.requireNonNullElse(entry.workstation(), stream.workstation());
    }

    State state() {
        return entry.state();
    }

    int priority() {
        return Objects.requireNonNullElse(
                entry.priority(), Objects.requireNonNullElse(stream.priority(), Estate.DEFAULT_PRIORITY));
    }

    boolean critical() {
        return Boolean.TRUE.equals(entry.critical());
    }

    Needs needs() {
        return entry.needs();
    }

    List<EstateFile.Run> runs() {
        return entry.runs();
    }

    State stateOf(EstateFile.Run run) {
        return Objects.requireNonNullElse(run.state(), state());
    }

    /** Where a run really ran. */
    String workstationOf(EstateFile.Run run) {
        return Objects.requireNonNullElse(run.workstation(), workstation());
    }
}
