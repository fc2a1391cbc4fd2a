/** The demonstration: a simulated engine with its estate, runbooks and users, made at start and removed at the end. */
@NullMarked
package io.resync.server.demo;

import org.jspecify.annotations.NullMarked;
