package io.resync.tws;

/**
 * A file that something in the plan waits for.
 *
 * @param id what the engine knows it by
 * @param path the file
 * @param workstation where it is looked for, as the engine wrote it; empty where it told none
 * @param qualifier what must hold of it, as {@code -f %p}; empty for that it exists
 * @param status the engine's word, as {@code NOT_CHECKED}; an open set
 */
public record WatchedFile(FileId id, String path, String workstation, String qualifier, String status) {}
