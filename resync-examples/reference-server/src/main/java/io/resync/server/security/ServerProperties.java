package io.resync.server.security;

import io.resync.Caller;
import io.resync.spring.InvalidPropertyException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call, and for how long a sign-in lasts.
 *
 * @param users everybody who may call; in demonstration mode they are made at start
 * @param sessionLifetime how long a token or cookie is good
 */
@ConfigurationProperties("resync.server")
record ServerProperties(
        @DefaultValue List<User> users,
        @DefaultValue("PT8H") Duration sessionLifetime) {
    private static final String USERS = "resync.server.users";

    ServerProperties {
        users = List.copyOf(users);
        if (sessionLifetime.isZero() || sessionLifetime.isNegative()) {
            throw new InvalidPropertyException(
                    "resync.server.session-lifetime", sessionLifetime.toString(), "a time above zero, as PT8H");
        }
    }

    /** The users, each checked. */
    List<User> checkedUsers() {
        if (users.isEmpty()) {
            throw new InvalidPropertyException(
                    USERS,
                    "no user",
                    "at least one, as " + USERS + "[0].name, .password-hash and .roles; or the profile demo");
        }
        for (var index = 0; index < users.size(); index++) {
            users.get(index).check(USERS + "[" + index + "].");
        }
        return users;
    }

    /** A user; the password is kept as its hash, with the name of the algorithm before it. */
    record User(
            @Nullable String name,
            @Nullable String passwordHash,
            @Nullable Set<Caller.Role> roles) {
        private void check(String prefix) {
            if (name == null || name.isBlank() || name.indexOf(':') >= 0) {
                throw new InvalidPropertyException(prefix + "name", "\"" + name + "\"", "a name without a colon");
            }
            if (passwordHash == null || !passwordHash.matches("\\{\\w+}.+")) {
                throw new InvalidPropertyException(
                        prefix + "password-hash",
                        passwordHash == null ? "nothing" : "a text without its algorithm before it",
                        "a hash, as {bcrypt}$2a$10$...");
            }
            if (roles == null || roles.isEmpty()) {
                throw new InvalidPropertyException(
                        prefix + "roles", "nothing", "one or more of viewer, operator, admin");
            }
        }

        @Override
        public String toString() {
            return "User[name=" + name + "]";
        }
    }
}
