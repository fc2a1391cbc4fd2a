package io.resync.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The output of a run as agents keep it: a header, what the job wrote, and a footer once it has ended. */
final class JobLogText {
    /** With the offset, as agents print zones that have no letters; what JDKs call a zone changes between releases. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss x yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter SCHEDULED = DateTimeFormatter.ofPattern("HHmm MM/dd/yy", Locale.ENGLISH);
    private final PlanJob job;
    private final EstateFile.Run run;
    private final ZoneId zone;

    JobLogText(PlanJob job, EstateFile.Run run, ZoneId zone) {
        this.job = job;
        this.run = run;
        this.zone = zone;
    }

    List<String> around(List<String> output) {
        var lines = new ArrayList<>(header());
        lines.addAll(output);
        if (run.ended() != null) {
            lines.addAll(footer(run.ended()));
        }
        return lines;
    }

    private List<String> header() {
        var stream = job.stream();
        var scheduled = SCHEDULED.format(stream.schedule().atZone(ZoneOffset.UTC));
        var instance = "[(" + scheduled + "),(" + Ids.internal(stream.identity()) + ")]";
        var lines = new ArrayList<String>();
        lines.add("= JOB       : " + stream.workstation() + "#" + stream.name() + instance + "."
                + job.entry().name());
        if (job.entry().successRule() != null) {
            lines.add("= TWSRCMAP  : " + job.entry().successRule());
        }
        lines.add("= AGENT     : " + job.workstationOf(run));
        lines.add("= Job Number: " + run.number());
        lines.add("= " + date(run.started()));
        return lines;
    }

    private List<String> footer(Instant ended) {
        var elapsed = Duration.between(run.started(), ended);
        var lines = new ArrayList<String>();
        if (run.returnCode() != null) {
            lines.add("= Exit Status           : " + run.returnCode());
        }
        if (job.entry().successRule() != null) {
            lines.add("= SC " + JobJson.SUCCESS_RULE + "          : " + (job.stateOf(run) == State.SUCC));
        }
        lines.add(String.format(
                Locale.ROOT,
                "= Elapsed Time (hh:mm:ss) : %02d:%02d:%02d",
                elapsed.toHours(),
                elapsed.toMinutesPart(),
                elapsed.toSecondsPart()));
        lines.add("= " + date(ended));
        return lines;
    }

    private String date(Instant moment) {
        return DATE.format(moment.atZone(zone));
    }
}
