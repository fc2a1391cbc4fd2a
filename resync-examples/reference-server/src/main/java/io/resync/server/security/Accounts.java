package io.resync.server.security;

import io.resync.Caller;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** Users in the framework's own form. */
public final class Accounts {
    private Accounts() {}

    /** A user with these roles. */
    public static UserDetails account(String name, String passwordHash, Collection<Caller.Role> roles) {
        return User.withUsername(name)
                .password(passwordHash)
                .roles(roles.stream().map(Caller.Role::name).toArray(String[]::new))
                .build();
    }

    static UserDetails account(ServerProperties.User user) {
        return account(
                Objects.requireNonNull(user.name()),
                Objects.requireNonNull(user.passwordHash()),
                Objects.requireNonNullElse(user.roles(), Set.of()));
    }
}
