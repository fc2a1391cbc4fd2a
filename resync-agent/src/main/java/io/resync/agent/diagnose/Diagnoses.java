package io.resync.agent.diagnose;

import io.resync.diagnosis.Finding;
import java.util.List;
import java.util.stream.Stream;

/** All kinds of findings, in the order in which an operator needs them. */
public final class Diagnoses {
    private static final List<Diagnosis> STANDARD = List.of(
            new LookupDiagnosis(),
            new JobStateDiagnosis(),
            new MessageLookupDiagnosis(),
            new FailureDiagnosis(),
            new OriginDiagnosis(),
            new BlockerDiagnosis(),
            new ImpactDiagnosis(),
            new DeadlineDiagnosis(),
            new RunbookDiagnosis(),
            new PlaceNameDiagnosis(),
            new PlaceDiagnosis(),
            new IncidentDiagnosis(),
            new UnreachableDiagnosis(),
            new ContentionDiagnosis(),
            new HandoverDiagnosis(),
            new MessagesDiagnosis(),
            new EstateDiagnosis(),
            new FailedJobsDiagnosis(),
            new ListDiagnosis(),
            new PassagesDiagnosis(),
            new ChangeDiagnosis(),
            new ChangesDiagnosis(),
            new SubmissionDiagnosis(),
            new ScheduleDiagnosis(),
            new RunsDiagnosis(),
            new HistoryDiagnosis(),
            new NeverRunDiagnosis(),
            new HiddenCodeDiagnosis(),
            new SilenceDiagnosis(),
            new ClockChangeDiagnosis(),
            new VariableDiagnosis(),
            new LogSummaryDiagnosis(),
            new ReportDiagnosis(),
            new NightsDiagnosis(),
            new AgeDiagnosis());

    private final List<Diagnosis> all;

    /**
     * The standard kinds and an application's own behind them.
     *
     * @param own further kinds
     */
    public Diagnoses(List<Diagnosis> own) {
        all = Stream.concat(STANDARD.stream(), own.stream()).toList();
    }

    /**
     * Looks at a case with all of them.
     *
     * @param caseFile what was asked and read
     * @return the findings
     */
    public List<Finding> examine(CaseFile caseFile) {
        return all.stream()
                .flatMap(diagnosis -> diagnosis.examine(caseFile).stream())
                .toList();
    }
}
