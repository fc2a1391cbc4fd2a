/** Puts findings into words: by template in three languages, or by a model that phrases the same findings. */
@NullMarked
package io.resync.agent.compose;

import org.jspecify.annotations.NullMarked;
