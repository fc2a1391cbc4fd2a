package io.resync;

import java.util.Set;

/**
 * On whose behalf something is read. Permissions are decided from this value alone.
 *
 * @param name who it is, as the application knows them; not blank
 * @param roles what they may do; empty for nothing
 */
public record Caller(String name, Set<Role> roles) {
    /** What a caller may do; a higher role does not contain the lower ones, the application grants each. */
    public enum Role {
        /** Reads and asks. */
        VIEWER,
        /** Also gives feedback, adds knowledge and reviews. */
        OPERATOR,
        /** Sees the administration. */
        ADMIN
    }

    /** Checks the name and keeps an own copy of the roles. */
    public Caller {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a caller has a name, got a blank one");
        }
        roles = Set.copyOf(roles);
    }
}
