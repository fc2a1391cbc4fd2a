/** Placeholder. */
@NullMarked
package io.resync.server;

import org.jspecify.annotations.NullMarked;
