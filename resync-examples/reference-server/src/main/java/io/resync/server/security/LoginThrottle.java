package io.resync.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Slows down guessing: ten wrong passwords for a name within five minutes close that name for a minute. */
final class LoginThrottle {
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int MOST_WRONG = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_NAMES = 10_000;

    private final Cache<String, Attempts> byName =
            Caffeine.newBuilder().maximumSize(MOST_NAMES).build();
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    boolean closed(String name) {
        var attempts = byName.getIfPresent(key(name));
        return attempts != null && clock.instant().isBefore(attempts.closedUntil());
    }

    void wrong(String name) {
        byName.asMap()
                .merge(
                        key(name),
                        Attempts.NONE.andWrong(clock.instant()),
                        (known, first) -> known.andWrong(clock.instant()));
    }

    void right(String name) {
        byName.invalidate(key(name));
    }

    /** Users are found whatever the case of their names. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Attempts(List<Instant> wrong, Instant closedUntil) {
        static final Attempts NONE = new Attempts(List.of(), Instant.MIN);

        Attempts andWrong(Instant now) {
            var recent = Stream.concat(wrong.stream().filter(at -> at.isAfter(now.minus(WINDOW))), Stream.of(now))
                    .toList();
            return recent.size() < MOST_WRONG
                    ? new Attempts(recent, closedUntil)
                    : new Attempts(List.of(), now.plus(PAUSE));
        }
    }
}
