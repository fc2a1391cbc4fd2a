/** Whether the server, the engine and the plan are well; what was not seen is unknown. */
@NullMarked
package io.resync.server.health;

import org.jspecify.annotations.NullMarked;
