package io.resync.agent.compose;

import io.resync.chat.Answer;
import java.util.List;

/**
 * A text before it is verified.
 *
 * @param text Markdown with citations as {@code [e3]}
 * @param composer who wrote it
 * @param tokens what a model read and wrote for it
 * @param own lines about the answer itself, which no evidence can show
 */
public record Draft(String text, String composer, Answer.TokenUse tokens, List<String> own) {
    /** Keeps an own copy of the lines. */
    public Draft {
        own = List.copyOf(own);
    }

    /**
     * A text that says nothing about itself.
     *
     * @param text Markdown with citations as {@code [e3]}
     * @param composer who wrote it
     * @param tokens what a model read and wrote for it
     */
    public Draft(String text, String composer, Answer.TokenUse tokens) {
        this(text, composer, tokens, List.of());
    }
}
