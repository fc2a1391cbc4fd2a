package io.resync.tws.client.wire;

import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.Workstation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the JSON answers of the first generation into the same values, as strictly as {@link AnswerReader}. */
public final class V1AnswerReader {
    private final EngineId engine;

    /**
     * A reader for one engine.
     *
     * @param engine the engine that all ids will carry
     */
    public V1AnswerReader(EngineId engine) {
        this.engine = engine;
    }

    /**
     * Reads what the engine says of itself.
     *
     * @param body the answer
     * @return level, zone and what follows from them
     * @throws IOException if the answer cannot be read
     */
    public V1EngineInfo engineInfo(InputStream body) throws IOException {
        return AnswerReader.read(body, new V1EngineInfo.Reader(new EngineInfoReader(engine)));
    }

    /**
     * Reads a list of jobs.
     *
     * @param body the answer
     * @return the jobs
     * @throws IOException if the answer cannot be read
     */
    public List<Job> jobs(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1JobReader(engine));
    }

    /**
     * Reads one job.
     *
     * @param body the answer
     * @return the job
     * @throws IOException if the answer cannot be read
     */
    public Job job(InputStream body) throws IOException {
        return AnswerReader.read(body, new V1JobReader(engine));
    }

    /**
     * Reads a list of job streams.
     *
     * @param body the answer
     * @return the job streams
     * @throws IOException if the answer cannot be read
     */
    public List<JobStream> jobStreams(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1JobStreamReader(engine));
    }

    /**
     * Reads one job stream.
     *
     * @param body the answer
     * @return the job stream
     * @throws IOException if the answer cannot be read
     */
    public JobStream jobStream(InputStream body) throws IOException {
        return AnswerReader.read(body, new V1JobStreamReader(engine));
    }

    /**
     * Reads a list of workstations.
     *
     * @param body the answer
     * @return the workstations
     * @throws IOException if the answer cannot be read
     */
    public List<Workstation> workstations(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1WorkstationReader(engine));
    }

    /**
     * Reads a page of a log.
     *
     * @param body the answer
     * @return the page
     * @throws IOException if the answer cannot be read
     */
    public V1LogPage logPage(InputStream body) throws IOException {
        return AnswerReader.read(body, new V1LogPage.Reader());
    }
}
