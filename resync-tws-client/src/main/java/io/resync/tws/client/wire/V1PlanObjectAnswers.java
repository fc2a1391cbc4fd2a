package io.resync.tws.client.wire;

import io.resync.tws.EngineId;
import io.resync.tws.Plans.Plan;
import io.resync.tws.Prompt;
import io.resync.tws.Resource;
import io.resync.tws.WatchedFile;
import io.resync.tws.Workstation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the first generation's answers about plans and their objects other than jobs and job streams. */
public final class V1PlanObjectAnswers {
    private final EngineId engine;

    /**
     * A reader for one engine.
     *
     * @param engine the engine that all ids will carry
     */
    public V1PlanObjectAnswers(EngineId engine) {
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
        return AnswerReader.read(body, new V1WorkstationReader(engine));
    }

    /**
     * Reads a list of resources.
     *
     * @param body the answer
     * @return the resources
     * @throws IOException if the answer cannot be read
     */
    public List<Resource> resources(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1ResourceReader(engine));
    }

    /**
     * Reads one resource.
     *
     * @param body the answer
     * @return the resource
     * @throws IOException if the answer cannot be read
     */
    public Resource resource(InputStream body) throws IOException {
        return AnswerReader.read(body, new V1ResourceReader(engine));
    }

    /**
     * Reads a list of prompts.
     *
     * @param body the answer
     * @return the prompts
     * @throws IOException if the answer cannot be read
     */
    public List<Prompt> prompts(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1PromptReader(engine));
    }

    /**
     * Reads a list of files.
     *
     * @param body the answer
     * @return the files
     * @throws IOException if the answer cannot be read
     */
    public List<WatchedFile> files(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1FileReader(engine));
    }

    /**
     * Reads a list of plans.
     *
     * @param body the answer
     * @return the plans
     * @throws IOException if the answer cannot be read
     */
    public List<Plan> plans(InputStream body) throws IOException {
        return AnswerReader.readList(body, () -> new V1PlanReader(engine));
    }
}
