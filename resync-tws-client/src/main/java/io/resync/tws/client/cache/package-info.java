/** Keeps what an engine answered for a while. Start at {@link io.resync.tws.client.cache.CachedTwsClient}. */
@NullMarked
package io.resync.tws.client.cache;

import org.jspecify.annotations.NullMarked;
