package io.resync.tws.client.wire;

import io.resync.tws.EngineId;
import io.resync.tws.RunHistory.Estimate;
import io.resync.tws.RunHistory.Run;
import io.resync.tws.RunHistory.Statistics;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads what the first generation answers about past runs. */
public final class V1HistoryAnswers {
    private final EngineId engine;

    /**
     * A reader for one engine.
     *
     * @param engine the engine that all ids will carry
     */
    public V1HistoryAnswers(EngineId engine) {
        this.engine = engine;
    }

    /**
     * Reads a list of runs.
     *
     * @param body the answer
     * @return the runs
     * @throws IOException if the answer cannot be read
     */
    public List<Run> runs(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1PastRunReader(engine));
    }

    /**
     * Reads the sums over the runs of a job.
     *
     * @param body the answer
     * @return the sums
     * @throws IOException if the answer cannot be read
     */
    public Statistics statistics(InputStream body) throws IOException {
        return AnswerReader.read(body, new V1StatisticsReader());
    }

    /**
     * Reads a list of estimates.
     *
     * @param body the answer
     * @return the estimates
     * @throws IOException if the answer cannot be read
     */
    public List<Estimate> estimates(InputStream body) throws IOException {
        return AnswerReader.readList(body, V1EstimateReader::new);
    }
}
