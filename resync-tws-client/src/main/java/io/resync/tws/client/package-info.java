/** Reads one engine over its REST API, second generation. Start at {@link io.resync.tws.client.HttpTwsClient}. */
@NullMarked
package io.resync.tws.client;

import org.jspecify.annotations.NullMarked;
