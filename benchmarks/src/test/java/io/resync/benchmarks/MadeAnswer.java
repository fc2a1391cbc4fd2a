package io.resync.benchmarks;

import io.resync.Language;
import io.resync.chat.Answer;
import io.resync.chat.Statement;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.StructuredQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An answer put together for a test. */
final class MadeAnswer {
    private static final Instant SEEN = Instant.parse("2026-11-20T07:10:00Z");
    private final List<Statement> statements = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** A finding that the text speaks and cites. */
    MadeAnswer finding(Finding.Kind kind, String subject, String text, String excerpt) {
        return finding(kind, Finding.Confidence.LIKELY, subject, text, excerpt);
    }

    MadeAnswer finding(Finding.Kind kind, Finding.Confidence confidence, String subject, String text, String excerpt) {
        var shown = Evidence.Kind.PLAN_RECORD;
        var seen = new Evidence("e" + (evidence.size() + 1), shown, "engine", SEEN, subject, excerpt);
        evidence.add(seen);
        statements.add(
                new Statement(new Finding(kind, subject, "some.message", List.of(), confidence, List.of(seen)), text));
        lines.add(text + " [" + seen.id() + "]");
        return this;
    }

    MadeAnswer line(String text) {
        lines.add(text);
        return this;
    }

    SpokenAnswer spoken() {
        var query = new StructuredQuery("?", Language.ENGLISH, Intent.DIAGNOSE_FAILURE, 1, List.of());
        return new SpokenAnswer(
                Language.ENGLISH,
                new Answer(
                        "c",
                        "t",
                        "x",
                        query,
                        List.of(),
                        new Route(Route.Mode.DIAGNOSTIC, "test"),
                        String.join("\n\n", lines),
                        statements,
                        evidence,
                        List.of(),
                        "template",
                        List.of(),
                        Answer.TokenUse.NONE,
                        Duration.ZERO));
    }
}
