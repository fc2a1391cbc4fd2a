package io.resync.agent.diagnose;

import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import java.util.List;
import java.util.stream.Stream;

/** All kinds of findings, in the order in which an operator needs them. */
public final class Diagnoses {
    private static final List<Diagnosis> STANDARD = List.of(
            new LookupDiagnosis(),
            new DecisiveDiagnosis(),
            new PromptsDiagnosis(),
            new JobStateDiagnosis(),
            new ConflictDiagnosis(),
            new RepeatDiagnosis(Intent.HOW_TO),
            new MessageLookupDiagnosis(),
            new FailureDiagnosis(),
            new OriginDiagnosis(),
            new BlockerDiagnosis(),
            new ImpactDiagnosis(),
            new ByWhenDiagnosis(),
            new DeadlineDiagnosis(),
            new RepeatDiagnosis(Intent.DIAGNOSE_FAILURE, Intent.RUNBOOK),
            new PlaceNameDiagnosis(),
            new PlaceDiagnosis(),
            new IncidentDiagnosis(),
            new UnreachableDiagnosis(),
            new ContentionDiagnosis(),
            new HandoverDiagnosis(),
            new MessagesDiagnosis(),
            new EstateDiagnosis(),
            new FailedJobsDiagnosis(),
            new ClosingDiagnosis(),
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
            new PathDiagnosis(),
            new ExpectedEndDiagnosis(),
            new ForecastDiagnosis(),
            new QueueDiagnosis(),
            new ChainDiagnosis(),
            new HousekeepingDiagnosis(),
            new LedToDiagnosis(),
            new RecurrenceDiagnosis(),
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
     * Looks at a case with all of them. Of causes, only the deepest stay causes: what another one explains follows from it; and none where sources contradict
     * each other.
     *
     * @param caseFile what was asked and read
     * @return the findings
     */
    public List<Finding> examine(CaseFile caseFile) {
        var found = Doubtful.in(Explained.in(all.stream()
                .flatMap(diagnosis -> diagnosis.examine(caseFile).stream())
                .toList()));
        return RunbookDiagnosis.added(found, RunbookDiagnosis.examine(caseFile, found));
    }
}
