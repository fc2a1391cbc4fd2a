package io.resync.tws.client.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import io.resync.tws.Job;
import io.resync.tws.JobCounts;
import io.resync.tws.JobStream;
import io.resync.tws.Page;
import io.resync.tws.Workstation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the JSON answers of one engine into values. Safe for use by many threads. An answer that is malformed, cut off,
 * larger than 64 MiB, of more than half a million objects or nested deeper than 64 levels is a {@link com.fasterxml.jackson.core.JsonProcessingException},
 * never a part of a value.
 */
public final class AnswerReader {
    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(64L << 20)
            .maxNestingDepth(64)
            .build();

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private final EngineId engine;

    /**
     * A reader for one engine.
     *
     * @param engine the engine that all ids will carry
     */
    public AnswerReader(EngineId engine) {
        this.engine = engine;
    }

    /**
     * Reads what the engine says of itself.
     *
     * @param body the answer
     * @return level and zone
     * @throws IOException if the answer cannot be read
     */
    public EngineInfo engineInfo(InputStream body) throws IOException {
        return read(body, new EngineInfoReader(engine));
    }

    /**
     * Reads a page of jobs.
     *
     * @param body the answer
     * @param offset how many items were skipped
     * @return the page
     * @throws IOException if the answer cannot be read
     */
    public Page<Job> jobs(InputStream body, int offset) throws IOException {
        return read(body, new PageReader<>(() -> new JobReader(engine), offset));
    }

    /**
     * Reads one job.
     *
     * @param body the answer
     * @return the job
     * @throws IOException if the answer cannot be read
     */
    public Job job(InputStream body) throws IOException {
        return read(body, new JobReader(engine));
    }

    /**
     * Reads counts by state.
     *
     * @param body the answer
     * @return the counts
     * @throws IOException if the answer cannot be read
     */
    public JobCounts jobCounts(InputStream body) throws IOException {
        return read(body, new CountsReader());
    }

    /**
     * Reads a page of job streams.
     *
     * @param body the answer
     * @param offset how many items were skipped
     * @return the page
     * @throws IOException if the answer cannot be read
     */
    public Page<JobStream> jobStreams(InputStream body, int offset) throws IOException {
        return read(body, new PageReader<>(() -> new JobStreamReader(engine), offset));
    }

    /**
     * Reads one job stream.
     *
     * @param body the answer
     * @return the job stream
     * @throws IOException if the answer cannot be read
     */
    public JobStream jobStream(InputStream body) throws IOException {
        return read(body, new JobStreamReader(engine));
    }

    /**
     * Reads a page of workstations.
     *
     * @param body the answer
     * @param offset how many items were skipped
     * @return the page
     * @throws IOException if the answer cannot be read
     */
    public Page<Workstation> workstations(InputStream body, int offset) throws IOException {
        return read(body, new PageReader<>(() -> new WorkstationReader(engine), offset));
    }

    static JsonParser parser(InputStream body) throws IOException {
        return JSON.createParser(body);
    }

    static <T> T read(InputStream body, FieldReader<T> reader) throws IOException {
        try (var json = new Cursor(JSON.createParser(body))) {
            return json.answer(reader);
        }
    }

    static <T> List<T> readList(InputStream body, Supplier<FieldReader<T>> readers) throws IOException {
        try (var json = new Cursor(JSON.createParser(body))) {
            return json.listAnswer(readers);
        }
    }

    static <T> List<T> readList(InputStream body, String field, Supplier<FieldReader<T>> readers) throws IOException {
        try (var json = new Cursor(JSON.createParser(body))) {
            return json.listAnswer(field, readers);
        }
    }
}
