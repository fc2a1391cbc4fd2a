/**
 * The first step of a question: text becomes a {@link io.resync.query.StructuredQuery}. Start at {@link
 * io.resync.agent.understand.QueryProcessor}.
 */
@NullMarked
package io.resync.agent.understand;

import org.jspecify.annotations.NullMarked;
