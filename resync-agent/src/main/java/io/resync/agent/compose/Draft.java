package io.resync.agent.compose;

import io.resync.chat.Answer;

/**
 * A text before it is verified.
 *
 * @param text Markdown with citations as {@code [e3]}
 * @param composer who wrote it
 * @param tokens what a model read and wrote for it
 */
public record Draft(String text, String composer, Answer.TokenUse tokens) {}
