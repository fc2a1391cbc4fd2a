/** An engine to develop and demonstrate against, on loopback. Start at {@link io.resync.simulator.Simulator}. */
@NullMarked
package io.resync.simulator;

import org.jspecify.annotations.NullMarked;
