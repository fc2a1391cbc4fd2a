/** Placeholder. */
@NullMarked
package io.resync.quickstart;

import org.jspecify.annotations.NullMarked;
