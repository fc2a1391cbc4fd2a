package io.resync.diagnosis;

import java.util.List;
import java.util.Locale;

/**
 * Something that is so, with how it is known. Free of language: a composer turns {@code message} and {@code arguments} into
 * a sentence.
 *
 * @param kind what it is about
 * @param subject the job, stream or other object, by its key
 * @param message key of the sentence in the composer's resource files, as {@code cause.log}
 * @param arguments what the sentence speaks of, in the order of its places
 * @param confidence how sure it is
 * @param evidence what shows it; at least one
 */
public record Finding(
        Kind kind,
        String subject,
        String message,
        List<String> arguments,
        Confidence confidence,
        List<Evidence> evidence) {
    /** Kinds of findings. */
    public enum Kind {
        /** How something stands. */
        STATE,
        /** Why it happened. */
        ROOT_CAUSE,
        /** What followed from it. */
        CONSEQUENCE,
        /** What holds something back. */
        BLOCKER,
        /** What it hits or can hit. */
        IMPACT,
        /** Which deadline it threatens. */
        DEADLINE_RISK,
        /** What the knowledge base says to do. */
        RUNBOOK,
        /** Who answers for it. */
        OWNER,
        /** Something unusual. */
        ANOMALY,
        /** Two sources that tell different things. */
        CONFLICT,
        /** Nothing is wrong. */
        NO_FAULT,
        /** What could be, and is not shown. */
        HYPOTHESIS;

        /**
         * The name in payloads.
         *
         * @return lower case with underscores
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure a finding is. */
    public enum Confidence {
        /** Follows from the evidence. */
        ESTABLISHED,
        /** Fits the evidence better than anything else seen. */
        LIKELY,
        /** Fits the evidence, as other things do. */
        POSSIBLE;

        /**
         * The name in payloads.
         *
         * @return lower case
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps own copies of the lists; refuses a finding without evidence, and a hypothesis said to be established. */
    public Finding {
        arguments = List.copyOf(arguments);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding has evidence; " + message + " on " + subject + " has none");
        }
        if (kind == Kind.HYPOTHESIS && confidence == Confidence.ESTABLISHED) {
            throw new IllegalArgumentException(
                    "a hypothesis is not established; " + message + " on " + subject + " is said to be");
        }
    }
}
