/** Finds in a log what went wrong first. Knows no product and no job by name. */
@NullMarked
package io.resync.agent.log;

import org.jspecify.annotations.NullMarked;
