package io.resync.query;

/**
 * A name that exists.
 *
 * @param type what bears it
 * @param name as the engine spells it; a job or job stream with as much of its workstation and stream as is known
 */
public record KnownName(EntityType type, String name) {}
