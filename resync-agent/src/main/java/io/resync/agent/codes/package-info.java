/**
 * What codes and error texts mean: a catalogue in three languages, how codes are written, and the causes they speak of. Start at
 * {@link MessageCatalogue}.
 */
@NullMarked
package io.resync.agent.codes;

import org.jspecify.annotations.NullMarked;
