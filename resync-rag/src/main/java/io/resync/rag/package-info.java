/** Placeholder. */
@NullMarked
package io.resync.rag;

import org.jspecify.annotations.NullMarked;
