/** What every part of Resync shares: the time left, who asks, what was seen and when, and the answer's language. */
@NullMarked
package io.resync;

import org.jspecify.annotations.NullMarked;
