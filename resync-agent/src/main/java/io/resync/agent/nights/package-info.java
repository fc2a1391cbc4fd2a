/** Nights held against one another: what ran in a plan, and which earlier one it can fairly be compared with. */
@NullMarked
package io.resync.agent.nights;

import org.jspecify.annotations.NullMarked;
