package io.resync.server.diagnosis;

import io.resync.chat.Answer;
import io.resync.server.chat.EvidenceView;
import io.resync.server.chat.FindingView;
import io.resync.server.plan.GapView;
import java.time.Duration;
import java.util.List;

/** Findings with what shows them, what could not be seen, and all of it as a text. */
record DiagnosisView(
        String language,
        String text,
        List<FindingView> findings,
        List<EvidenceView> evidence,
        List<GapView> gaps,
        Duration elapsed,
        boolean complete) {
    static DiagnosisView of(Answer answer) {
        return new DiagnosisView(
                answer.query().language().tag(),
                answer.text(),
                answer.statements().stream().map(FindingView::of).toList(),
                answer.evidence().stream().map(EvidenceView::of).toList(),
                answer.gaps().stream().map(GapView::of).toList(),
                answer.elapsed(),
                answer.complete());
    }
}
