package io.resync.rag;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** Where the documents are, and which clock dates what is found in them. */
public final class KnowledgeOptions {
    private final Path folder;
    private final Clock clock;

    private KnowledgeOptions(Builder builder) {
        folder = builder.folder;
        clock = builder.clock;
    }

    /**
     * Starts the options.
     *
     * @param folder where the documents are; its sub-folders are read as well
     * @return a builder with defaults for all else
     */
    public static Builder builder(Path folder) {
        return new Builder(folder);
    }

    Path folder() {
        return folder;
    }

    Clock clock() {
        return clock;
    }

    /** Collects the options. */
    public static final class Builder {
        private final Path folder;
        private Clock clock = Clock.systemUTC();

        private Builder(Path folder) {
            this.folder = Objects.requireNonNull(folder, "folder");
        }

        /**
         * The clock that says when the folder was read. Default: the system's.
         *
         * @param wanted the clock
         * @return this builder
         */
        public Builder clock(Clock wanted) {
            clock = Objects.requireNonNull(wanted, "clock");
            return this;
        }

        /**
         * Ends the options.
         *
         * @return the options
         */
        public KnowledgeOptions build() {
            return new KnowledgeOptions(this);
        }
    }
}
