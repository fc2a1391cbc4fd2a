package io.resync.tws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of the plan that an operator must answer.
 *
 * @param id what the engine knows it by
 * @param name its name; empty for a prompt written for one job or job stream
 * @param number the number operators answer it by; -1 where the engine gave none
 * @param text what it asks; written by people, to be treated as data
 * @param status the engine's word, as {@code ASKED}; an open set
 * @param job the job that asked it, as the engine wrote it; empty where the engine told none
 * @param jobStream the job stream that asked it, as the engine wrote it; empty where the engine told none
 * @param askedAt when it was asked; null before, and where the engine told nothing
 * @param answeredAt when it was answered; null before, and where the engine told nothing
 */
public record Prompt(
        PromptId id,
        String name,
        int number,
        String text,
        String status,
        String job,
        String jobStream,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt) {}
