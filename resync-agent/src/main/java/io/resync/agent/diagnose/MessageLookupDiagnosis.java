package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.codes.MessageCode;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a code means: in the job that was named first, then by the catalogue. */
final class MessageLookupDiagnosis implements Diagnosis {
    private static final Pattern RETURN_CODE = Pattern.compile("-?\\d{1,9}");

    @Override
    public List<Finding> examine(CaseFile caseFile) {
        return caseFile.get(Sources.ASKED_CODES)
                .map(asked -> asked.value().stream()
                        .flatMap(code -> examine(caseFile, code).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Finding> examine(CaseFile caseFile, MessageCode code) {
        var findings = new ArrayList<Finding>();
        if (RETURN_CODE.matcher(code.shown()).matches()) {
            caseFile.job()
                    .map(job -> inJob(caseFile, job, Integer.parseInt(code.shown())))
                    .ifPresent(findings::addAll);
        }
        var subject = caseFile.job().map(job -> job.value().key().text()).orElse(code.shown());
        findings.add(CodeMeanings.of(caseFile, subject, code));
        return findings;
    }

    /** What the job's own rule made of the code, as far as runs show it. */
    private static List<Finding> inJob(CaseFile caseFile, Observed<Job> job, int code) {
        var findings = new ArrayList<Finding>();
        job.value()
                .lastRun()
                .filter(run -> Objects.equals(run.returnCode(), code))
                .flatMap(run -> SuccessRule.of(caseFile, job))
                .ifPresent(findings::add);
        EarlierRuns.of(caseFile, job.value())
                .filter(earlier -> !earlier.with(code).isEmpty())
                .map(earlier -> before(caseFile, job.value(), earlier, code))
                .ifPresent(findings::add);
        if (findings.isEmpty()
                && job.value()
                        .lastRun()
                        .map(run -> run.returnCode())
                        .filter(last -> last == code)
                        .isEmpty()) {
            findings.add(unseen(caseFile, job, code));
        }
        return findings;
    }

    private static Finding before(CaseFile caseFile, Job job, EarlierRuns earlier, int code) {
        var same = earlier.with(code);
        var latest = same.get(same.size() - 1);
        return CaseFile.established(
                Finding.Kind.STATE,
                job.key().text(),
                "rule.before",
                List.of(Integer.toString(code), earlier.latest(caseFile, code), latest.status()),
                earlier.cite(caseFile, code));
    }

    private static Finding unseen(CaseFile caseFile, Observed<Job> job, int code) {
        var key = job.value().key().text();
        var evidence = EarlierRuns.of(caseFile, job.value())
                .map(earlier -> earlier.cite(caseFile, code))
                .orElseGet(() -> caseFile.cite(
                        Evidence.Kind.PLAN_RECORD,
                        job,
                        key,
                        key + " · runs in the plan=" + job.value().runs().size() + " · with rc=" + code + ": none"));
        return CaseFile.established(
                Finding.Kind.STATE, key, "rule.unseen", List.of(Integer.toString(code), key), evidence);
    }
}
