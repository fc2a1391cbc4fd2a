/** The second step of a question: which way it goes. Start at {@link io.resync.agent.route.HybridRouter}. */
@NullMarked
package io.resync.agent.route;

import org.jspecify.annotations.NullMarked;
