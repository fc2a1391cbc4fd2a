/** A language model that phrases answers, where one is configured. */
@NullMarked
package io.resync.server.model;

import org.jspecify.annotations.NullMarked;
