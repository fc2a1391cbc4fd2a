/**
 * Finds passages in a folder of Markdown runbooks and incident notes, by their words. Start at
 * {@link io.resync.rag.MarkdownKnowledgeBase}.
 */
@NullMarked
package io.resync.rag;

import org.jspecify.annotations.NullMarked;
