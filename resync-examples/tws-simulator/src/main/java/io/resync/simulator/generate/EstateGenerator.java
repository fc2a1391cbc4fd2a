package io.resync.simulator.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an estate that lives: streams through a night, jobs that wait for each other, agents, resources, some failures. */
public final class EstateGenerator {
    private static final double USUAL_SIZE = 12;
    private static final double SPREAD_OF_SIZES = 0.8;
    private static final int LARGEST = 80;

    private EstateGenerator() {}

    /**
     * Writes {@code estate.json}, stream by stream: memory does not grow with the number of jobs.
     *
     * @param folder is made when missing
     * @throws IOException if it cannot be written, or holds an estate
     */
    public static void write(Path folder, EstateShape shape) throws IOException {
        Files.createDirectories(folder);
        var chance = new Chance(shape.seed());
        var links = new Links(shape, chance);
        try (var writer = EstateWriter.open(folder.resolve("estate.json"), shape, chance)) {
            var written = 0;
            for (int number = 1; written < shape.jobs(); number++) {
                var size = Math.min(size(chance), shape.jobs() - written);
                var draft = Draft.of(number, size, chance);
                writer.write(draft, (double) written / shape.jobs(), links);
                links.remember(draft);
                written += size;
            }
            writer.end();
        }
    }

    private static int size(Chance chance) {
        var drawn = (int) chance.around(USUAL_SIZE, SPREAD_OF_SIZES);
        return Math.max(1, Math.min(LARGEST, drawn));
    }
}
