package io.resync.server.security;

import io.resync.Caller;
import io.resync.Language;
import io.resync.query.Profile;
import io.resync.spring.InvalidPropertyException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What is known of each user, by name. */
    Map<String, Profile> profiles() {
        var profiles = new HashMap<String, Profile>();
        for (var index = 0; index < users.size(); index++) {
            var user = users.get(index);
            profiles.put(String.valueOf(user.name()), user.profile(USERS + "[" + index + "]."));
        }
        return profiles;
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

    /**
     * A user.
     *
     * @param name what to sign in with
     * @param passwordHash the password as its hash, with the name of the algorithm before it
     * @param roles what the user may do
     * @param language the user's own, which decides for messages that mix languages or tell none
     * @param zone where the user's clock stands: "yesterday" is meant by it
     */
    record User(
            @Nullable String name,
            @Nullable String passwordHash,
            @Nullable Set<Caller.Role> roles,
            @Nullable String language,
            @Nullable String zone) {
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

        /** What is known of the user, checked. */
        Profile profile(String prefix) {
            return new Profile(checkedLanguage(prefix), checkedZone(prefix));
        }

        private @Nullable Language checkedLanguage(String prefix) {
            return language == null
                    ? null
                    : Language.of(language)
                            .orElseThrow(() -> new InvalidPropertyException(
                                    prefix + "language",
                                    "\"" + language + "\"",
                                    "one of "
                                            + Arrays.stream(Language.values())
                                                    .map(Language::tag)
                                                    .collect(Collectors.joining(", "))));
        }

        private ZoneId checkedZone(String prefix) {
            try {
                return zone == null ? Profile.UNKNOWN.zone() : ZoneId.of(zone);
            } catch (DateTimeException e) {
                throw new InvalidPropertyException(
                        prefix + "zone", "\"" + zone + "\"", "a zone, as America/Sao_Paulo", e);
            }
        }

        @Override
        public String toString() {
            return "User[name=" + name + "]";
        }
    }
}
