package io.resync.server.security;

import io.resync.Caller;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who calls, as the libraries want to know it. */
public final class Callers {
    private static final String PREFIX = "ROLE_";

    private Callers() {}

    /** The caller behind a sign-in. */
    public static Caller of(Authentication signIn) {
        var granted = signIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        var roles = Arrays.stream(Caller.Role.values())
                .filter(role -> granted.contains(PREFIX + role))
                .collect(Collectors.toSet());
        return new Caller(signIn.getName(), roles);
    }
}
