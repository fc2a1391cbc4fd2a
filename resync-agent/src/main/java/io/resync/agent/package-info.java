/** Placeholder. */
@NullMarked
package io.resync.agent;

import org.jspecify.annotations.NullMarked;
