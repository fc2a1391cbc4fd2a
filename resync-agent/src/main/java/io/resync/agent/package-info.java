/**
 * Answers questions about the estate: computes what happened, proves it with evidence, and puts it into words. Start at
 * {@link io.resync.agent.Resync}. One package below this for each step a question takes.
 */
@NullMarked
package io.resync.agent;

import org.jspecify.annotations.NullMarked;
