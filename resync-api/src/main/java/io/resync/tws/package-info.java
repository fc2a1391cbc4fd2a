/**
 * The current plan of a workload automation engine, to be read. Start at {@link io.resync.tws.TwsClient}. No type of this
 * package can express a change.
 */
@NullMarked
package io.resync.tws;

import org.jspecify.annotations.NullMarked;
