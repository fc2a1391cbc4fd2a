package io.resync.server.security;

import org.springframework.security.core.AuthenticationException;

/** A name is closed for a while because its password was guessed at. */
final class TooManyAttemptsException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TooManyAttemptsException() {
        super("too many wrong passwords for this name");
    }
}
