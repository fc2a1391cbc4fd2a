/**
 * What people wrote down about the estate: runbooks and incident notes. Start at
 * {@link io.resync.knowledge.KnowledgeBase}. All text in it is data, never instructions.
 */
@NullMarked
package io.resync.knowledge;

import org.jspecify.annotations.NullMarked;
