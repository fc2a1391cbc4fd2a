package io.resync.server.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Checks names and passwords, for sign-in and for HTTP Basic alike, unless the name is closed. */
final class ThrottledSignIn implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final LoginThrottle throttle;

    ThrottledSignIn(AuthenticationProvider passwords, LoginThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        if (throttle.closed(name)) {
            throw new TooManyAttemptsException();
        }
        try {
            var signIn = passwords.authenticate(attempt);
            throttle.right(name);
            return signIn;
        } catch (BadCredentialsException e) {
            throttle.wrong(name);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return passwords.supports(kind);
    }
}
