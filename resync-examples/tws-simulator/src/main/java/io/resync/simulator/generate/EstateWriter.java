package io.resync.simulator.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes an estate file from its top to its end. */
final class EstateWriter implements AutoCloseable {
    /** Six in the evening in São Paulo; the last streams start eleven hours later. */
    private static final Instant EVENING = Instant.parse("2026-11-19T21:00:00Z");

    private static final Duration NIGHT = Duration.ofHours(11);
    private static final Instant MOMENT = Instant.parse("2026-11-20T06:00:00Z");
    private static final int JOBS_PER_AGENT = 1_000;
    private static final int JOBS_PER_RESOURCE = 2_000;
    private static final double USES_A_RESOURCE = 0.03;
    private static final double CAN_FAIL = 0.002;
    private static final double RUNS_ON_WORKDAYS_ONLY = 0.15;
    private final JsonGenerator json;
    private final EstateShape shape;
    private final Chance chance;
    private final int agents;
    private final int resources;

    private EstateWriter(JsonGenerator json, EstateShape shape, Chance chance) {
        this.json = json;
        this.shape = shape;
        this.chance = chance;
        agents = 3 + shape.jobs() / JOBS_PER_AGENT;
        resources = 2 + shape.jobs() / JOBS_PER_RESOURCE;
    }

    static EstateWriter open(Path file, EstateShape shape, Chance chance) throws IOException {
        var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var writer = new EstateWriter(
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT),
                shape,
                chance);
        writer.writeHead();
        return writer;
    }

    /** Takes how much of the night has passed, 0 to 1. */
    void write(Draft draft, double passed, Links links) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("name", draft.name());
        json.writeStringField("workstation", anyAgent());
        json.writeStringField("folder", "/" + Vocabulary.area(draft.area()) + "/");
        json.writeStringField("schedule", start(passed).toString());
        if (chance.happens(RUNS_ON_WORKDAYS_ONLY)) {
            json.writeStringField("cycle", "WORKDAYS");
        }
        json.writeArrayFieldStart("jobs");
        for (int index = 0; index < draft.jobs().size(); index++) {
            writeJob(draft, index, links);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A file that was not ended is no JSON, so nobody takes a part for the whole. */
    void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void writeHead() throws IOException {
        json.writeStartObject();
        json.writeStringField("moment", MOMENT.toString());
        json.writeObjectFieldStart("engine");
        json.writeStringField("version", "10.2.8");
        json.writeStringField("timezone", "America/Sao_Paulo");
        json.writeEndObject();
        json.writeObjectFieldStart("living");
        json.writeNumberField("seed", shape.seed());
        json.writeEndObject();
        writeWorkstations();
        writeResources();
        json.writeArrayFieldStart("streams");
    }

    private void writeWorkstations() throws IOException {
        json.writeArrayFieldStart("workstations");
        writeWorkstation("MASTER", "MANAGER", 100);
        for (int number = 1; number <= agents; number++) {
            writeWorkstation(Vocabulary.agent(number), "AGENT", 10 * chance.between(2, 8));
        }
        json.writeEndArray();
    }

    private void writeWorkstation(String name, String type, int limit) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("type", type);
        json.writeArrayFieldStart("states");
        json.writeString("LINKED");
        json.writeString("RUNNING");
        json.writeString("JOBMAN_UP");
        json.writeEndArray();
        json.writeNumberField("limit", limit);
        json.writeEndObject();
    }

    private void writeResources() throws IOException {
        json.writeArrayFieldStart("resources");
        for (int number = 1; number <= resources; number++) {
            json.writeStartObject();
            json.writeStringField("name", Vocabulary.resource(number));
            json.writeStringField("workstation", anyAgent());
            json.writeNumberField("quantity", chance.between(2, 10));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeJob(Draft draft, int index, Links links) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("name", draft.jobs().get(index));
        json.writeStringField("state", "HOLD");
        json.writeStringField("estimated", estimate().toString());
        if (chance.happens(CAN_FAIL)) {
            json.writeNumberField("fails", chance.between(1, 10) / 10.0);
        }
        json.writeObjectFieldStart("dependencies");
        json.writeArrayFieldStart("jobs");
        for (var predecessor : links.predecessors(draft, index)) {
            json.writeString(predecessor);
        }
        json.writeEndArray();
        if (chance.happens(USES_A_RESOURCE)) {
            writeUse();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeUse() throws IOException {
        json.writeArrayFieldStart("resources");
        json.writeStartObject();
        json.writeStringField("name", Vocabulary.resource(chance.between(1, resources)));
        json.writeNumberField("quantity", chance.between(1, 2));
        json.writeEndObject();
        json.writeEndArray();
    }

    private String anyAgent() {
        return Vocabulary.agent(chance.between(1, agents));
    }

    private Duration estimate() {
        var seconds = (long) chance.around(120, 0.9);
        return Duration.ofSeconds(Math.max(5, Math.min(3_600, seconds)));
    }

    private static Instant start(double passed) {
        return EVENING.plusSeconds((long) (passed * NIGHT.toSeconds())).truncatedTo(ChronoUnit.MINUTES);
    }
}
