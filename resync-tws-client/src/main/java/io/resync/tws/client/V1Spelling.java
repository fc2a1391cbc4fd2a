package io.resync.tws.client;

import io.resync.tws.TwsStatusException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of two ways an engine is asked in, where levels differ: that of 9.4 or that of 10.2.8. It begins with what the level
 * suggests; where that is not found, the other is tried once, and the one that answered is used from then on.
 */
final class V1Spelling {
    private volatile @Nullable Boolean later;

    /** The question is told whether to be put as in 10.2.8. */
    <R> R ask(boolean laterLevel, Function<Boolean, R> question) {
        var known = later;
        boolean usual = known == null ? laterLevel : known;
        try {
            return question.apply(usual);
        } catch (TwsStatusException e) {
            if (!notThere(e)) {
                throw e;
            }
            return askOtherwise(!usual, question, e);
        }
    }

    private <R> R askOtherwise(boolean other, Function<Boolean, R> question, TwsStatusException before) {
        try {
            var answer = question.apply(other);
            later = other;
            return answer;
        } catch (TwsStatusException e) {
            throw notThere(e) && before.status() == 404 ? before : e;
        }
    }

    static boolean notThere(TwsStatusException answer) {
        return answer.status() == 404 || answer.status() == 405;
    }
}
