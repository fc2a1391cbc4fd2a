package io.resync.server.security;

import io.resync.query.Profile;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What is known about who asks: language and zone, as the users are configured. */
@Component
public final class Profiles {
    private final Map<String, Profile> byName;

    Profiles(ServerProperties properties) {
        byName = Map.copyOf(properties.profiles());
    }

    /** What is known of the user behind a sign-in. */
    public Profile of(Authentication signIn) {
        return byName.getOrDefault(signIn.getName(), Profile.UNKNOWN);
    }
}
