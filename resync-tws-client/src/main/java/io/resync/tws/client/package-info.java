/** Placeholder. */
@NullMarked
package io.resync.tws.client;

import org.jspecify.annotations.NullMarked;
