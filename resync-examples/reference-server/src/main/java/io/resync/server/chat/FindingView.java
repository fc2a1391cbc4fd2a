package io.resync.server.chat;

import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import java.util.List;

/** A finding in words, with the ids of what shows it. */
public record FindingView(String kind, String subject, String statement, String confidence, List<String> evidence) {
    public static FindingView of(Statement statement) {
        var finding = statement.finding();
        return new FindingView(
                finding.kind().code(),
                finding.subject(),
                statement.text(),
                finding.confidence().code(),
                finding.evidence().stream().map(Evidence::id).toList());
    }
}
