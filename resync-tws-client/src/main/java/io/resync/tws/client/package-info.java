/** Reads one engine over both generations of its REST API. Start at {@link io.resync.tws.client.HttpTwsClient}. */
@NullMarked
package io.resync.tws.client;

import org.jspecify.annotations.NullMarked;
