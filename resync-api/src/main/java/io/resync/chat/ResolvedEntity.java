package io.resync.chat;

import io.resync.query.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Something the question named, and what it turned out to be.
 *
 * @param entity as typed
 * @param resolved the engine's key; null where nothing or more than one thing was found
 */
public record ResolvedEntity(Entity entity, @Nullable String resolved) {}
