package io.resync.agent.log;

import org.jspecify.annotations.Nullable;

/**
 * How a log says that its program ended.
 *
 * @param well whether that is said to be normal
 * @param returnCode the code it names, or null
 * @param line the line that says so
 */
public record LogEnding(boolean well, @Nullable Integer returnCode, LogLine line) {}
