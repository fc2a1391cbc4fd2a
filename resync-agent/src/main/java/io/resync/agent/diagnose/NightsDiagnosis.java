package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.agent.nights.Night;
import io.resync.agent.nights.NightComparison;
import io.resync.agent.nights.NightJob;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the night differs from an earlier one: how much has run, what failed, what was repeated, when the job streams were over. */
final class NightsDiagnosis implements Diagnosis {
    private static final int TOLD = 3;
    private static final int NAMED = 5;
    private static final String NONE = "-";

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.NIGHTS)
                .map(seen -> new Telling(caseFile, seen).all())
                .orElse(List.of());
    }

    /** What is said of two nights. */
    private static final class Telling {
        private final CaseFile caseFile;
        private final Observed<NightComparison> seen;
        private final NightComparison nights;
        private final Night present;
        private final Night earlier;

        Telling(CaseFile caseFile, Observed<NightComparison> seen) {
            this.caseFile = caseFile;
            this.seen = seen;
            nights = seen.value();
            present = nights.present();
            earlier = nights.earlier();
        }

        List<Finding> all() {
            var findings = new ArrayList<Finding>();
            findings.add(nights());
            if (earlier.jobs().isEmpty()) {
                findings.add(told("compare.nothing_kept", List.of(day(earlier)), "jobs=0"));
                return findings;
            }
            findings.add(ran());
            findings.add(failed());
            findings.add(repeated());
            findings.add(over());
            nights.later().stream().limit(TOLD).forEach(later -> findings.add(later(later)));
            if (!nights.stillOpen().isEmpty()) {
                findings.add(stillOpen());
            }
            findings.add(told("compare.unseen", List.of(), "read of it: jobs, states, times"));
            return findings;
        }

        private Finding nights() {
            var basis = nights.basis().name().toLowerCase(Locale.ROOT);
            return told(
                    earlier.whole() ? "compare.nights" : "compare.nights_of_runs",
                    List.of(day(present), day(earlier), "{word.like." + basis + "}"),
                    "plan of " + day(present) + " · earlier plan of " + day(earlier) + " · days alike: " + basis);
        }

        private Finding ran() {
            var arguments = List.of(
                    at(nights.at()),
                    Long.toString(present.endedBy(nights.at())),
                    Integer.toString(present.jobs().size()),
                    Long.toString(earlier.endedBy(nights.sameTime())),
                    Integer.toString(earlier.jobs().size()));
            return told(
                    "compare.ran",
                    arguments,
                    "up to " + arguments.get(0) + ": ended=" + arguments.get(1) + " of " + arguments.get(2)
                            + " jobs · earlier, up to " + at(nights.sameTime()) + ": ended=" + arguments.get(3) + " of "
                            + arguments.get(4) + " jobs");
        }

        private Finding failed() {
            var now = present.failedBy(nights.at());
            var then = earlier.failedBy(nights.sameTime());
            var arguments =
                    List.of(Integer.toString(now.size()), names(now), Integer.toString(then.size()), names(then));
            return told(
                    "compare.failed",
                    arguments,
                    "failed=" + arguments.get(0) + " jobs: " + arguments.get(1) + " · earlier failed="
                            + arguments.get(2) + " jobs: " + arguments.get(3));
        }

        private Finding repeated() {
            var arguments = List.of(Integer.toString(present.repeats()), Integer.toString(earlier.repeats()));
            return told(
                    "compare.repeated",
                    arguments,
                    "repeated runs=" + arguments.get(0) + " · earlier repeated runs=" + arguments.get(1));
        }

        /** The end of the chains. */
        private Finding over() {
            var open = present.jobStreams() - present.ends().size();
            var then = NightComparison.last(earlier);
            var now = NightComparison.last(present);
            var arguments = new ArrayList<>(List.of(
                    Long.toString(open),
                    Long.toString(present.jobStreams()),
                    then.map(Map.Entry::getKey).orElse(NONE),
                    then.map(end -> at(end.getValue())).orElse(NONE),
                    now.map(Map.Entry::getKey).orElse(NONE),
                    now.map(end -> at(end.getValue())).orElse(NONE)));
            return told(
                    then.isEmpty() ? "compare.open_both" : open > 0 ? "compare.open" : "compare.over",
                    arguments,
                    "open=" + arguments.get(0) + " of " + arguments.get(1) + " job streams · last over: "
                            + arguments.get(4) + " at " + arguments.get(5) + " · earlier last over: "
                            + arguments.get(2) + " at " + arguments.get(3));
        }

        private Finding later(NightComparison.Later later) {
            var arguments = List.of(later.jobStream(), at(later.now()), at(later.then()), Moments.span(later.by()));
            var excerpt = later.jobStream() + " · over=" + arguments.get(1) + " · earlier over=" + arguments.get(2)
                    + " · later: " + arguments.get(3);
            return finding(Finding.Kind.ANOMALY, later.jobStream(), "compare.later", arguments, excerpt);
        }

        private Finding stillOpen() {
            var names = nights.stillOpen();
            var arguments = List.of(
                    Integer.toString(names.size()), names.stream().limit(NAMED).collect(Collectors.joining(", ")));
            var excerpt = "job streams still open that were over by then=" + arguments.get(0) + ": "
                    + String.join(", ", names);
            return finding(Finding.Kind.ANOMALY, "plan", "compare.still_open", arguments, excerpt);
        }

        private Finding told(String message, List<String> arguments, String excerpt) {
            return finding(Finding.Kind.STATE, "plan", message, arguments, excerpt);
        }

        private Finding finding(
                Finding.Kind kind, String subject, String message, List<String> arguments, String excerpt) {
            var evidence = caseFile.cite(Evidence.Kind.PLAN_GRAPH, seen, "two nights", excerpt);
            return CaseFile.established(kind, subject, message, arguments, evidence);
        }

        private String day(Night night) {
            return night.time()
                    .from()
                    .atZone(caseFile.moments().zone())
                    .toLocalDate()
                    .toString();
        }

        private String at(Instant moment) {
            return caseFile.moments().at(moment);
        }

        private static String names(List<NightJob> jobs) {
            return jobs.isEmpty()
                    ? NONE
                    : jobs.stream()
                            .limit(NAMED)
                            .map(job -> job.jobStream() + "." + job.name())
                            .collect(Collectors.joining(", "));
        }
    }
}
