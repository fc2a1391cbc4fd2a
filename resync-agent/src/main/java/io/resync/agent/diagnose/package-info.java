/** Computes what happened from what was read, and cites the evidence for each finding. Reads nothing itself. */
@NullMarked
package io.resync.agent.diagnose;

import org.jspecify.annotations.NullMarked;
