/** Writes estates of any size. Start at {@link io.resync.simulator.generate.EstateGenerator}. */
@NullMarked
package io.resync.simulator.generate;

import org.jspecify.annotations.NullMarked;
