/**
 * Learns from labelled phrases what a text wants: a linear model over words and pieces of words, with a confidence that
 * can be relied on. Start at {@link io.resync.agent.classify.IntentClassifier}.
 */
@NullMarked
package io.resync.agent.classify;

import org.jspecify.annotations.NullMarked;
