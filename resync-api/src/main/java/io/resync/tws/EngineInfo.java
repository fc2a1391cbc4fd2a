package io.resync.tws;

import java.time.ZoneId;

/**
 * What an engine says of itself.
 *
 * @param id the engine
 * @param version its level as it wrote it, as {@code 10.2.8}
 * @param zone its own zone; operators read times in it unless the plan says otherwise
 */
public record EngineInfo(EngineId id, String version, ZoneId zone) {}
