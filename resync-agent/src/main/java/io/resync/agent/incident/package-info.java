/** Many failures at once, folded to what they have in common; messages by the thousand, folded to what they say. */
@NullMarked
package io.resync.agent.incident;

import org.jspecify.annotations.NullMarked;
