/** Reads what a question needs, side by side and within its time, and says by name what could not be read. */
@NullMarked
package io.resync.agent.gather;

import org.jspecify.annotations.NullMarked;
