/** How fast Resync is, side by side with what a user would otherwise write, and how good on data that anybody can bring. */
@NullMarked
package io.resync.benchmarks;

import org.jspecify.annotations.NullMarked;
