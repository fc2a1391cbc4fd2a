/** Everything that goes wrong, as RFC 9457 problem details without a class name or a secret. */
@NullMarked
package io.resync.server.problem;

import org.jspecify.annotations.NullMarked;
