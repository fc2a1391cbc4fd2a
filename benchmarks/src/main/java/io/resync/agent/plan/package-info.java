/** The plan as a graph, side by side with JGraphT; in the agent's package, since its nodes and edges are nobody else's. */
@NullMarked
package io.resync.agent.plan;

import org.jspecify.annotations.NullMarked;
