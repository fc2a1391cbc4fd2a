package io.resync.agent.compose;

/**
 * How much a model is shown.
 *
 * @param tokens of findings, gaps and evidence together, by estimate
 */
public record Budget(int tokens) {
    /** Fits in the smallest models, and no median case needs more. */
    public static final Budget STANDARD = new Budget(4_000);

    /** Portuguese and Spanish take more tokens than English, identifiers more than words: a careful mean. */
    private static final int CHARACTERS_A_TOKEN = 3;

    private static final int SHARE_OF_ONE = 5;

    /** Refuses a budget in which nothing fits. */
    public Budget {
        if (tokens < 100) {
            throw new IllegalArgumentException("a budget has at least 100 tokens, got " + tokens);
        }
    }

    int characters() {
        return tokens * CHARACTERS_A_TOKEN;
    }

    /** No single finding or evidence may push the others out. */
    int mostForOne() {
        return characters() / SHARE_OF_ONE;
    }

    static int tokens(int characters) {
        return (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }
}
