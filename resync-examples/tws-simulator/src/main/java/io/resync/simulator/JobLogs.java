package io.resync.simulator;

import java.util.List;
import java.util.stream.Collectors;

/** The logs of all runs that wrote one. */
final class JobLogs {
    private final Estate estate;
    private final PlanJson plan;

    JobLogs(Estate estate, PlanJson plan) {
        this.estate = estate;
        this.plan = plan;
    }

    /** With header and footer, unless only the content is asked for. */
    List<String> lines(String runId, boolean contentOnly) {
        var output = plan.output(runId)
                .orElseThrow(() -> new RefusedException(404, "there is no log of a run with the id " + runId));
        var zone = estate.file().engine().timezone();
        return contentOnly ? output.lines() : new JobLogText(output.job(), output.run(), zone).around(output.lines());
    }

    /** The lines that a call of the second generation asks for, counted from 1, both ends included. */
    Reply part(Call call, String runId) {
        var lines = lines(runId, call.flag("contentOnly"));
        var from = call.number("from_line", 1);
        var to = call.number("to_line", Integer.MAX_VALUE);
        if (from < 1 || to < from) {
            throw new RefusedException(400, "expected 1 <= from_line <= to_line, got " + from + " and " + to);
        }
        return Reply.text(lines.stream()
                .skip(from - 1L)
                .limit(to - from + 1L)
                .map(line -> line + "\n")
                .collect(Collectors.joining()));
    }
}
