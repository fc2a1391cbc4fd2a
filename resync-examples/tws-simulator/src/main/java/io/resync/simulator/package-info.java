/** Placeholder. */
@NullMarked
package io.resync.simulator;

import org.jspecify.annotations.NullMarked;
