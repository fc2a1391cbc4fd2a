package io.resync.tws.client.wire;

import io.resync.tws.CriticalJobs.CriticalJob;
import io.resync.tws.CriticalJobs.Link;
import io.resync.tws.CriticalJobs.Summary;
import io.resync.tws.EngineId;
import io.resync.tws.JobIssue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads what the first generation answers about critical jobs, and about what holds jobs up. */
public final class V1CriticalAnswers {
    private final EngineId engine;

    /**
     * A reader for one engine.
     *
     * @param engine the engine that all ids will carry
     */
    public V1CriticalAnswers(EngineId engine) {
        this.engine = engine;
    }

    /**
     * Reads a list of critical jobs.
     *
     * @param body the answer
     * @return the jobs
     * @throws IOException if the answer cannot be read
     */
    public List<CriticalJob> jobs(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1LinkReader.Target(engine));
    }

    /**
     * Reads a list of jobs in the network of a critical job.
     *
     * @param body the answer
     * @return the jobs
     * @throws IOException if the answer cannot be read
     */
    public List<Link> links(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1LinkReader(engine));
    }

    /**
     * Reads how many critical jobs are at risk.
     *
     * @param body the answer
     * @return the numbers
     * @throws IOException if the answer cannot be read
     */
    public Summary summary(InputStream body) throws IOException {
        return AnswerReader.read(body, new V1SummaryReader());
    }

    /**
     * Reads what holds jobs up: a list, or an object around it at older levels.
     *
     * @param body the answer
     * @return the issues
     * @throws IOException if the answer cannot be read
     */
    public List<JobIssue> issues(InputStream body) throws IOException {
        return AnswerReader.readList(body, "issuesList", () -> new V1IssueReader(engine));
    }
}
