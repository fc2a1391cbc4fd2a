package io.resync.agent.understand;

import io.resync.Language;
import io.resync.query.EntityType;
import io.resync.query.Names;
import io.resync.query.Profile;
import io.resync.query.StructuredQuery;
import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question: its language, what is wanted, what it names, which time it is about. The same text at the same
 * time always gives the same result; nothing is waited for. Safe for use by many threads.
 */
public interface QueryProcessor {
    /**
     * Reads a question in Portuguese, English or Spanish, or a mixture of them.
     *
     * @param text as typed; any text at all, also an empty one
     * @param wanted the language to answer in; null for the one that most of the text is written in
     * @param profile what is known about who asks: the language where the text mixes some or tells none, and the zone that
     *     times are meant in
     * @return how it was understood; {@link io.resync.query.Intent#UNKNOWN} when it was not, or when two readings are
     *     close
     */
    StructuredQuery process(String text, @Nullable Language wanted, Profile profile);

    /**
     * Reads a question of somebody about whom nothing is known.
     *
     * @param text as typed; any text at all, also an empty one
     * @param wanted the language to answer in; null for the one that most of the text is written in, or English where
     *     that cannot be told
     * @return how it was understood, times as UTC
     */
    default StructuredQuery process(String text, @Nullable Language wanted) {
        return process(text, wanted, Profile.UNKNOWN);
    }

    /**
     * A processor with the words and rules that come with Resync.
     *
     * @return a new one; make it once and share it
     */
    static QueryProcessor standard() {
        return builder().build();
    }

    /**
     * Begins to put one together.
     *
     * @return a builder with nothing but what comes with Resync
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects what a processor knows besides what comes with Resync. */
    final class Builder {
        final Map<EntityType, Pattern> entities = new LinkedHashMap<>();
        final List<WordList> words = new ArrayList<>();
        Clock clock = Clock.systemUTC();

        @Nullable
        Names names;

        private Builder() {}

        /**
         * The names of the plan: they decide what is a name, and of what. Default: none, names are told by their look and
         * place alone.
         *
         * @param plan the names
         * @return this builder
         */
        public Builder names(Names plan) {
            names = Objects.requireNonNull(plan, "plan");
            return this;
        }

        /**
         * What "today" and "last 3 hours" are counted from. Default: the system's clock.
         *
         * @param now the clock; its zone is not looked at
         * @return this builder
         */
        public Builder clock(Clock now) {
            clock = Objects.requireNonNull(now, "now");
            return this;
        }

        /**
         * One more kind of thing to find.
         *
         * @param type its type, one of Resync's or a new one
         * @param form how one word of it looks, as {@code INC-\d{4}}; it sees words of at most 80 characters, one by one
         * @return this builder
         */
        public Builder entity(EntityType type, Pattern form) {
            entities.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(form, "form"));
            return this;
        }

        /**
         * The words of one more language, in the format of the lists that come with Resync. Its line {@code answers: …} says
         * in which language to answer.
         *
         * @param name what to call it in messages
         * @param source the list; read to its end, not closed
         * @return this builder
         * @throws IllegalStateException if a line is not understood
         */
        public Builder words(String name, Reader source) {
            words.add(WordListFile.read(name, source));
            return this;
        }

        /**
         * The processor.
         *
         * @return a new one; make it once and share it
         */
        public QueryProcessor build() {
            return new LexicalQueryProcessor(this);
        }
    }
}
