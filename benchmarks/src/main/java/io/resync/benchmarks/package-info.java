/** How fast Resync is, side by side with what a user would otherwise write. */
@NullMarked
package io.resync.benchmarks;

import org.jspecify.annotations.NullMarked;
