/** Placeholder. */
@NullMarked
package io.resync.benchmarks;

import org.jspecify.annotations.NullMarked;
