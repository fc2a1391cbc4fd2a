package io.resync.agent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.resync.Caller;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last question of each conversation that was understood. A conversation belongs to the caller who leads it: somebody
 * else with the same id has one of his own.
 */
final class Conversations {
    static final Duration KEPT = Duration.ofMinutes(30);
    static final int MOST = 10_000;
    private static final Set<Intent> FORGOTTEN =
            EnumSet.of(Intent.UNKNOWN, Intent.GREETING, Intent.SMALL_TALK, Intent.OUT_OF_SCOPE);

    private final Cache<Key, StructuredQuery> last;

    Conversations(Ticker ticker) {
        last = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(KEPT)
                .ticker(ticker)
                .build();
    }

    Optional<StructuredQuery> last(Caller caller, @Nullable String conversation) {
        return conversation == null
                ? Optional.empty()
                : Optional.ofNullable(last.getIfPresent(new Key(caller.name(), conversation)));
    }

    void remember(Caller caller, String conversation, StructuredQuery query) {
        if (!FORGOTTEN.contains(query.intent())) {
            last.put(new Key(caller.name(), conversation), query);
        }
    }

    private record Key(String caller, String conversation) {}
}
