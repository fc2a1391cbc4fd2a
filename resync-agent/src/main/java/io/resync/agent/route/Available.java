package io.resync.agent.route;

/**
 * What there is besides the engine.
 *
 * @param model a language model that can phrase
 * @param knowledge documents that can be searched
 */
public record Available(boolean model, boolean knowledge) {}
