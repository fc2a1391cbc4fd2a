/** Read views of the plan. */
@NullMarked
package io.resync.server.plan;

import org.jspecify.annotations.NullMarked;
