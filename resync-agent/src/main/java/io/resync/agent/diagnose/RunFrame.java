package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.tws.JobLog;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the engine itself writes above and below the output of a run, where the log holds it: rules for return codes. */
final class RunFrame {
    private static final Pattern MAP = Pattern.compile("=\\s*TWSRCMAP\\s*:\\s*(\\S.*)");
    private static final Pattern SUCCESS = Pattern.compile("=\\s*SC\\s+(\\S+)\\s*:\\s*(\\S+)\\s*");

    private RunFrame() {}

    /** The rule by which return codes of the job count as success, as the log states it. */
    static Optional<Line> rule(CaseFile caseFile) {
        return find(caseFile, MAP);
    }

    /** Which named condition for success was met or not. */
    static Optional<Line> verdict(CaseFile caseFile) {
        return find(caseFile, SUCCESS);
    }

    private static Optional<Line> find(CaseFile caseFile, Pattern pattern) {
        return caseFile.get(Sources.JOB_LOG).flatMap(log -> find(log, pattern));
    }

    private static Optional<Line> find(Observed<JobLog> log, Pattern pattern) {
        var lines = log.value().lines();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (line.startsWith("=") && pattern.matcher(line).matches()) {
                return Optional.of(new Line(log, log.value().firstLine() + index, line.strip()));
            }
        }
        return Optional.empty();
    }

    /**
     * A line that the engine wrote.
     *
     * @param log where it stands
     * @param number its number
     * @param text the line
     */
    record Line(Observed<JobLog> log, long number, String text) {
        /** What stands behind its colon. */
        String value() {
            return text.substring(text.indexOf(':') + 1).strip();
        }
    }
}
