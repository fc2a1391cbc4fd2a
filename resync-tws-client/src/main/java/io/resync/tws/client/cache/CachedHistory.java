package io.resync.tws.client.cache;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.DefinitionId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory;
import java.util.List;
import java.util.Optional;

/** The history of runs, from what is kept where that will do. */
record CachedHistory(RunHistory engine, Answering answers) implements RunHistory {
    @Override
    public Observed<Page<Run>> runs(Filter filter, PageRequest page, Deadline deadline) {
        return answers.ask(new HistoryKey.Runs(filter, page), deadline, limit -> engine.runs(filter, page, limit));
    }

    @Override
    public Optional<Observed<Statistics>> statistics(String workstation, String job, Deadline deadline) {
        return answers.find(
                new HistoryKey.Statistics(workstation, job),
                deadline,
                limit -> engine.statistics(workstation, job, limit));
    }

    @Override
    public Observed<List<Estimate>> estimates(DefinitionId job, Deadline deadline) {
        return answers.ask(new HistoryKey.Estimates(job), deadline, limit -> engine.estimates(job, limit));
    }
}
