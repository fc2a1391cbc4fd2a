package io.resync.tws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something jobs share, counted in units, at one moment.
 *
 * @param id what the engine knows it by
 * @param name its name
 * @param workstation where it is, as the engine wrote it; empty where it told none
 * @param quantity units that exist; -1 where the engine gave none
 * @param available units free; -1 where the engine gave none
 * @param inUse units taken; -1 where the engine gave none
 * @param status the engine's word, as {@code AVAILABLE}; an open set
 * @param holders who has units of it; lists of the engine may leave them out
 */
public record Resource(
        ResourceId id,
        String name,
        String workstation,
        int quantity,
        int available,
        int inUse,
        String status,
        List<Holder> holders) {
    /** Keeps an own copy of the holders. */
    public Resource {
        holders = List.copyOf(holders);
    }

    /**
     * Who has units of a resource.
     *
     * @param jobId the job; null where a whole job stream holds them, or the engine told no id
     * @param jobStreamId its job stream; null where the engine told no id
     * @param job the job, as the engine wrote it; empty where a whole job stream holds them
     * @param jobStream the job stream, as the engine wrote it
     * @param quantity how many units; -1 where the engine gave none
     */
    public record Holder(
            @Nullable JobId jobId, @Nullable JobStreamId jobStreamId, String job, String jobStream, int quantity) {}
}
