/** The plan as a graph, and what follows from it: why something waits, what a delay hits, which failures are causes. */
@NullMarked
package io.resync.agent.plan;

import org.jspecify.annotations.NullMarked;
