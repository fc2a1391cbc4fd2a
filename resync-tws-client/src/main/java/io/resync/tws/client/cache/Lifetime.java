package io.resync.tws.client.cache;

import java.time.Duration;

/**
 * How long a value is told.
 *
 * @param fresh up to this age as it is
 * @param usable up to this age as stale, while a newer one is fetched
 */
record Lifetime(Duration fresh, Duration usable) {
    Lifetime {
        if (fresh.isZero() || fresh.isNegative() || usable.compareTo(fresh) < 0) {
            throw new IllegalArgumentException("a value is fresh for a positive time and usable for at least that, got "
                    + fresh + " and " + usable);
        }
    }

    /** For what cannot be told as stale. */
    Lifetime onlyFresh() {
        return new Lifetime(fresh, fresh);
    }
}
