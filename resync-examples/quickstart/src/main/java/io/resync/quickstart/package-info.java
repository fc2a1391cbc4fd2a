/** The SDK in one {@code main}, no Spring. */
@NullMarked
package io.resync.quickstart;

import org.jspecify.annotations.NullMarked;
