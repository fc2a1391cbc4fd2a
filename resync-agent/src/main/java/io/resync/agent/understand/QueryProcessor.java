package io.resync.agent.understand;

import io.resync.Language;
import io.resync.query.StructuredQuery;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question: its language, what is wanted, what it names. The same text always gives the same result; after
 * creation nothing is read from outside. Safe for use by many threads.
 */
public interface QueryProcessor {
    /**
     * Reads a question in Portuguese, English or Spanish, or a mixture of them.
     *
     * @param text as typed; any text at all, also an empty one
     * @param wanted the language to answer in; null for the one that most of the text is written in, or English where
     *     that cannot be told
     * @return how it was understood; {@link io.resync.query.Intent#UNKNOWN} when it was not, or when two readings are
     *     close
     */
    StructuredQuery process(String text, @Nullable Language wanted);

    /**
     * A processor with the words and rules that come with Resync.
     *
     * @return a new one; make it once and share it
     */
    static QueryProcessor standard() {
        return new LexicalQueryProcessor(Lexicon.standard(), LearntIntents.load());
    }
}
