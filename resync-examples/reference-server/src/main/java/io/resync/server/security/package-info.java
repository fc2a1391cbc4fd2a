/** Who may call: sign-in, sessions, roles, brake on guessing. Nothing is open that is not named here. */
@NullMarked
package io.resync.server.security;

import org.jspecify.annotations.NullMarked;
