package io.resync.tws.client.cache;

import com.github.benmanes.caffeine.cache.Expiry;

/** Each entry is dropped when it may not even be told as stale. */
final class ByLifetime implements Expiry<CacheKey<?>, Entry<?>> {
    @Override
    public long expireAfterCreate(CacheKey<?> key, Entry<?> entry, long now) {
        return entry.usableNanos();
    }

    @Override
    public long expireAfterUpdate(CacheKey<?> key, Entry<?> entry, long now, long left) {
        return entry.usableNanos();
    }

    @Override
    public long expireAfterRead(CacheKey<?> key, Entry<?> entry, long now, long left) {
        return left;
    }
}
