package io.resync.tws.client.cache;

import io.resync.tws.DefinitionId;
import io.resync.tws.Page;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory;
import java.util.List;

/**
 * A question to {@link RunHistory}.
 *
 * @param <V> kind of answer
 */
public sealed interface HistoryKey<V> extends CacheKey<V> {
    @Override
    default DataKind kind() {
        return DataKind.STATIC;
    }

    /**
     * A page of past runs. It is kept briefly: a run belongs to it as soon as it has ended.
     *
     * @param filter which runs
     * @param page which part
     */
    record Runs(RunHistory.Filter filter, PageRequest page) implements HistoryKey<Page<RunHistory.Run>> {
        @Override
        public DataKind kind() {
            return DataKind.STATUS;
        }
    }

    /**
     * What is summed up about a job.
     *
     * @param workstation the job's workstation
     * @param job the job's name
     */
    record Statistics(String workstation, String job) implements HistoryKey<RunHistory.Statistics> {}

    /**
     * How long a job takes by the engine's models.
     *
     * @param job the job's definition
     */
    record Estimates(DefinitionId job) implements HistoryKey<List<RunHistory.Estimate>> {}
}
