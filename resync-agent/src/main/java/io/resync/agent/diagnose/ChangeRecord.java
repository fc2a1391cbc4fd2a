package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.diagnosis.Evidence;
import io.resync.tws.JobKey;
import io.resync.tws.Journal.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A change that somebody made.
 *
 * @param seen the record with its source
 */
record ChangeRecord(Observed<AuditRecord> seen) {
    private static final Pattern ALTERS =
            Pattern.compile("(?i)modif|updat|chang|alter|renam|replac|rotat|expire|delet|remov|add|creat");

    private static final Pattern STOPS = Pattern.compile("(?i)cancel|suppress|hold|skip|disabl|nop");

    AuditRecord told() {
        return seen.value();
    }

    /** When it was made; long ago where the engine did not tell. */
    Instant at() {
        return Objects.requireNonNullElse(told().at(), Instant.EPOCH);
    }

    /** Whether it made the object another one, and did not only run, hold or answer it. */
    boolean alters() {
        return ALTERS.matcher(told().action()).find();
    }

    /** Whether it kept the object from running. */
    boolean stops() {
        return STOPS.matcher(told().action()).find();
    }

    /** Whether the object is a job, or its definition. */
    boolean isOf(JobKey job) {
        var name = told().objectName();
        return told().objectType().toUpperCase(Locale.ROOT).startsWith("JOB")
                && (name.equals(job.name()) || name.endsWith("." + job.name()) || name.endsWith("#" + job.name()));
    }

    /** The object, who, when, and what exactly. */
    List<String> arguments(Moments moments) {
        return List.of(told().objectName(), who(), moments.at(at()), Quote.of(what()));
    }

    /** Who made it, or a dash where the engine did not tell. */
    String who() {
        return told().user().isBlank() ? "—" : told().user();
    }

    private String what() {
        var said = told().detail().isBlank() ? told().action() : told().detail();
        return told().reason().isBlank() ? said : said + "; " + told().reason();
    }

    Evidence cite(CaseFile caseFile) {
        var text = new StringJoiner(" · ")
                .add(told().objectName())
                .add(caseFile.moments().at(at()))
                .add(who())
                .add(told().action())
                .add(told().objectType())
                .add(what());
        return caseFile.cite(Evidence.Kind.PLAN_RECORD, seen, "audit · " + told().objectName(), text.toString());
    }
}
