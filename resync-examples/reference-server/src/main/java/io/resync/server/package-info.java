/** Chat, dashboard and investigation over HTTP. Starts at {@link io.resync.server.ReferenceServer}. */
@NullMarked
package io.resync.server;

import org.jspecify.annotations.NullMarked;
