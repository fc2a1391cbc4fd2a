package io.resync.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Who has signed in, by token. Tokens are kept as their hashes: what is in memory opens nothing. */
final class Sessions {
    private static final int MOST = 10_000;
    private static final int TOKEN_BYTES = 32;

    private final Cache<String, Session> byHash =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final SecureRandom random;
    private final Clock clock;
    private final Duration lifetime;

    Sessions(SecureRandom random, Clock clock, Duration lifetime) {
        this.random = random;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    Issued begin(Authentication signIn) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var session = new Session(signIn, clock.instant().plus(lifetime));
        byHash.put(hash(token), session);
        return new Issued(token, session.expiresAt());
    }

    Optional<Authentication> find(String token) {
        return Optional.ofNullable(byHash.getIfPresent(hash(token)))
                .filter(session -> clock.instant().isBefore(session.expiresAt()))
                .map(Session::signIn);
    }

    void end(String token) {
        byHash.invalidate(hash(token));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    record Issued(String token, Instant expiresAt) {}

    private record Session(Authentication signIn, Instant expiresAt) {}
}
