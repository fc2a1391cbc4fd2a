/** Placeholder. */
@NullMarked
package io.resync.spring;

import org.jspecify.annotations.NullMarked;
