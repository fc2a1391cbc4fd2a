package io.resync.agent.verify;

/**
 * A sentence after the check.
 *
 * @param number its number in the text, from 0
 * @param text the sentence with its citations
 * @param held whether the evidence holds all of it
 */
public record CheckedSentence(int number, String text, boolean held) {}
