package io.resync.tws.client.wire;

import io.resync.tws.Definitions.Calendar;
import io.resync.tws.Definitions.Folder;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Definitions.JobStreamDefinition;
import io.resync.tws.Definitions.RunCycleGroup;
import io.resync.tws.Definitions.VariableTable;
import io.resync.tws.EngineId;
import io.resync.tws.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads definitions of one kind, in the shapes of both generations, as strictly as {@link AnswerReader}. Values of variables
 * are counted and dropped, secrets in tasks are masked.
 *
 * @param <T> the kind
 */
public final class DefinitionReader<T> {
    private final Supplier<FieldReader<T>> readers;

    private DefinitionReader(Supplier<FieldReader<T>> readers) {
        this.readers = readers;
    }

    /**
     * A reader of job definitions.
     *
     * @param engine the engine that all ids will carry
     * @return the reader
     */
    public static DefinitionReader<JobDefinition> jobs(EngineId engine) {
        return new DefinitionReader<>(() -> new JobDefinitionReader(engine));
    }

    /**
     * A reader of job stream definitions.
     *
     * @param engine the engine that all ids will carry
     * @return the reader
     */
    public static DefinitionReader<JobStreamDefinition> jobStreams(EngineId engine) {
        return new DefinitionReader<>(() -> new JobStreamDefinitionReader(engine));
    }

    /**
     * A reader of calendars.
     *
     * @param engine the engine that all ids will carry
     * @return the reader
     */
    public static DefinitionReader<Calendar> calendars(EngineId engine) {
        return new DefinitionReader<>(() -> new CalendarReader(engine));
    }

    /**
     * A reader of run cycle groups.
     *
     * @param engine the engine that all ids will carry
     * @return the reader
     */
    public static DefinitionReader<RunCycleGroup> runCycleGroups(EngineId engine) {
        return new DefinitionReader<>(() -> new RunCycleGroupReader(engine));
    }

    /**
     * A reader of variable tables.
     *
     * @param engine the engine that all ids will carry
     * @return the reader
     */
    public static DefinitionReader<VariableTable> variableTables(EngineId engine) {
        return new DefinitionReader<>(() -> new VariableTableReader(engine));
    }

    /**
     * A reader of folders.
     *
     * @param engine the engine that all ids will carry
     * @return the reader
     */
    public static DefinitionReader<Folder> folders(EngineId engine) {
        return new DefinitionReader<>(() -> new FolderReader(engine));
    }

    /**
     * Reads a page of the second generation.
     *
     * @param body the answer
     * @param offset how many items were skipped
     * @return the page
     * @throws IOException if the answer cannot be read
     */
    public Page<T> page(InputStream body, int offset) throws IOException {
        return AnswerReader.read(body, new PageReader<>(readers, offset));
    }

    /**
     * Reads a list of the first generation.
     *
     * @param body the answer
     * @return its items
     * @throws IOException if the answer cannot be read
     */
    public List<T> list(InputStream body) throws IOException {
        return AnswerReader.readList(body, readers);
    }

    /**
     * Reads one definition.
     *
     * @param body the answer
     * @return the definition
     * @throws IOException if the answer cannot be read
     */
    public T one(InputStream body) throws IOException {
        return AnswerReader.read(body, readers.get());
    }
}
