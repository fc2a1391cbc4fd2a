package io.resync.server.chat;

import io.resync.chat.Answer;
import io.resync.server.plan.GapView;
import java.time.Duration;
import java.util.List;

/** An answer as the contract writes it. */
record AnswerView(
        String conversationId,
        String turnId,
        String traceId,
        String language,
        String queryType,
        String intent,
        double confidence,
        String route,
        String routeReason,
        List<EntityView> entities,
        String text,
        List<FindingView> findings,
        List<EvidenceView> evidence,
        List<GapView> gaps,
        String composer,
        List<String> toolsUsed,
        TokensView tokens,
        Duration elapsed,
        boolean complete) {
    static AnswerView of(Answer answer) {
        var query = answer.query();
        return new AnswerView(
                answer.conversationId(),
                answer.turnId(),
                answer.traceId(),
                query.language().tag(),
                query.queryType().code(),
                query.intent().code(),
                query.confidence(),
                answer.route().mode().name(),
                answer.route().reason(),
                answer.entities().stream().map(EntityView::of).toList(),
                answer.text(),
                answer.statements().stream().map(FindingView::of).toList(),
                answer.evidence().stream().map(EvidenceView::of).toList(),
                answer.gaps().stream().map(GapView::of).toList(),
                answer.composer(),
                answer.toolsUsed(),
                TokensView.of(answer.tokens()),
                answer.elapsed(),
                answer.complete());
    }

    record TokensView(int prompt, int completion, int cut) {
        static TokensView of(Answer.TokenUse tokens) {
            return new TokensView(tokens.prompt(), tokens.completion(), tokens.cut());
        }
    }
}
