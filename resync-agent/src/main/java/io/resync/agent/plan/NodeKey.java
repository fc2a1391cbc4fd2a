package io.resync.agent.plan;

import org.jspecify.annotations.Nullable;

/**
 * What nodes without an id of the engine's are found by.
 *
 * @param kind what it is
 * @param where workstation, job stream or owner; empty for none
 * @param name its name there
 */
record NodeKey(Kind kind, Object where, String name) {
    enum Kind {
        JOB,
        STREAM,
        RESOURCE,
        PROMPT,
        FILE,
        WORKSTATION,
        JOIN,
        REMOTE,
        UNRECOGNIZED
    }

    static NodeKey workstation(String name) {
        return new NodeKey(Kind.WORKSTATION, "", bare(name));
    }

    static NodeKey resource(@Nullable String workstation, String name) {
        return new NodeKey(Kind.RESOURCE, bare(workstation), bare(name));
    }

    static NodeKey file(@Nullable String workstation, String path) {
        return new NodeKey(Kind.FILE, bare(workstation), path);
    }

    static NodeKey prompt(String name) {
        return new NodeKey(Kind.PROMPT, "", bare(name));
    }

    /** Some objects name others with their folder, while these have a bare name. */
    static String bare(@Nullable String name) {
        return name == null ? "" : name.substring(name.lastIndexOf('/') + 1);
    }
}
