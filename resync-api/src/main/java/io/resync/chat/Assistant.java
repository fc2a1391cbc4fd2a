package io.resync.chat;

import io.resync.query.Question;

/** Answers questions about the estate. Safe for use by many threads. It never changes anything on an engine. */
public interface Assistant {
    /**
     * Answers a question. Sources that fail or are late become gaps of the answer, not exceptions.
     *
     * @param question what is asked, by whom, and until when
     * @return the answer, at the latest when the question's deadline has come
     */
    Answer ask(Question question);

    /**
     * Says how a question would be understood and which way it would go. Nothing is executed.
     *
     * @param question what is asked
     * @return how it was understood
     */
    Analysis analyze(Question question);
}
