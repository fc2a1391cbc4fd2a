/** Lets no statement pass that the evidence does not hold. */
@NullMarked
package io.resync.agent.verify;

import org.jspecify.annotations.NullMarked;
