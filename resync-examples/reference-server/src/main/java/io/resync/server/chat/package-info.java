/** Questions and answers over HTTP. */
@NullMarked
package io.resync.server.chat;

import org.jspecify.annotations.NullMarked;
