/** Questions in, answers out. Start at {@link io.resync.chat.Assistant}. */
@NullMarked
package io.resync.chat;

import org.jspecify.annotations.NullMarked;
