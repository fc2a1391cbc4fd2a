/** From the engine's JSON to the values of the plan, token by token. Not exported: a part of the client. */
@NullMarked
package io.resync.tws.client.wire;

import org.jspecify.annotations.NullMarked;
