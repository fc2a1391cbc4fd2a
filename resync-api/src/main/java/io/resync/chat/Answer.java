package io.resync.chat;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Gap;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.time.Duration;
import java.util.List;

/**
 * What Resync says, with everything that it rests on.
 *
 * @param conversationId the conversation
 * @param turnId this answer within it
 * @param traceId what log lines about this answer carry
 * @param query how the question was understood
 * @param entities what the question named and what that turned out to be, in the order of the text
 * @param route which way it went
 * @param text the answer as Markdown, with citations as {@code [e3]}
 * @param statements the findings behind it, each as a sentence
 * @param evidence everything cited
 * @param gaps what could not be seen
 * @param composer who phrased the text: {@code template}, or the model's name
 * @param toolsUsed sources that were asked, in the order of asking
 * @param tokens what a model read and wrote
 * @param elapsed from question to answer
 */
public record Answer(
        String conversationId,
        String turnId,
        String traceId,
        StructuredQuery query,
        List<ResolvedEntity> entities,
        Route route,
        String text,
        List<Statement> statements,
        List<Evidence> evidence,
        List<Gap> gaps,
        String composer,
        List<String> toolsUsed,
        TokenUse tokens,
        Duration elapsed) {
    /** Keeps own copies of the lists. */
    public Answer {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
        gaps = List.copyOf(gaps);
        toolsUsed = List.copyOf(toolsUsed);
    }

    /**
     * Whether everything that was asked for was seen.
     *
     * @return true without gaps
     */
    public boolean complete() {
        return gaps.isEmpty();
    }

    /**
     * What a model read and wrote for an answer; all zero without a model.
     *
     * @param prompt tokens read
     * @param completion tokens written
     * @param cut tokens left out of the prompt to keep it within its budget
     */
    public record TokenUse(int prompt, int completion, int cut) {
        /** What is used without a model. */
        public static final TokenUse NONE = new TokenUse(0, 0, 0);
    }
}
