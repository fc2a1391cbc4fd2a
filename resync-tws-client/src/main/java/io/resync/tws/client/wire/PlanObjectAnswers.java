package io.resync.tws.client.wire;

import io.resync.tws.EngineId;
import io.resync.tws.Neighbours;
import io.resync.tws.Page;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.Workstation;
import java.io.IOException;
import java.io.InputStream;

/** Reads answers about objects of the plan other than jobs and job streams, as strictly as {@link AnswerReader}. */
public final class PlanObjectAnswers {
    private final EngineId engine;

    /**
     * A reader for one engine.
     *
     * @param engine the engine that all ids will carry
     */
    public PlanObjectAnswers(EngineId engine) {
        this.engine = engine;
    }

    /**
     * Reads one workstation.
     *
     * @param body the answer
     * @return the workstation
     * @throws IOException if the answer cannot be read
     */
    public Workstation workstation(InputStream body) throws IOException {
        return AnswerReader.read(body, new WorkstationReader(engine));
    }

    /**
     * Reads a page of resources.
     *
     * @param body the answer
     * @param offset how many items were skipped
     * @return the page
     * @throws IOException if the answer cannot be read
     */
    public Page<Resource> resources(InputStream body, int offset) throws IOException {
        return AnswerReader.read(body, new PageReader<>(() -> new ResourceReader(engine), offset));
    }

    /**
     * Reads one resource.
     *
     * @param body the answer
     * @return the resource
     * @throws IOException if the answer cannot be read
     */
    public Resource resource(InputStream body) throws IOException {
        return AnswerReader.read(body, new ResourceReader(engine));
    }

    /**
     * Reads a page of prompts.
     *
     * @param body the answer
     * @param offset how many items were skipped
     * @return the page
     * @throws IOException if the answer cannot be read
     */
    public Page<Prompt> prompts(InputStream body, int offset) throws IOException {
        return AnswerReader.read(body, new PageReader<>(() -> new PromptReader(engine), offset));
    }

    /**
     * Reads jobs and job streams that lie beside another.
     *
     * @param body the answer
     * @return the jobs and job streams
     * @throws IOException if the answer cannot be read
     */
    public Neighbours neighbours(InputStream body) throws IOException {
        return AnswerReader.read(body, new NeighboursReader(engine));
    }
}
