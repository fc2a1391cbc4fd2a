package io.resync.agent.diagnose;

import io.resync.Deadline;
import io.resync.Language;
import io.resync.Observed;
import io.resync.agent.codes.MessageCode;
import io.resync.agent.compose.Material;
import io.resync.agent.compose.Sentences;
import io.resync.agent.compose.TemplateComposer;
import io.resync.agent.gather.Reading;
import io.resync.agent.gather.ServiceOrchestrator;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.agent.verify.Checked;
import io.resync.agent.verify.Grounding;
import io.resync.diagnosis.Finding;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import io.resync.query.Audience;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.query.Selection;
import io.resync.query.StructuredQuery;
import io.resync.tws.EngineId;
import io.resync.tws.Job;
import io.resync.tws.JobId;
import io.resync.tws.JobKey;
import io.resync.tws.JobLog;
import io.resync.tws.JobRun;
import io.resync.tws.JobStreamId;
import io.resync.tws.Page;
import io.resync.tws.PlanState;
import io.resync.tws.RunHistory;
import io.resync.tws.RunId;
import io.resync.tws.Schedule;
import io.resync.tws.Workstation;
import io.resync.tws.WorkstationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case made by hand: one job that ended, and what is known around it. */
final class Situation {
    static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final EngineId ENGINE = new EngineId("test");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final TemplateComposer COMPOSER = new TemplateComposer(new Sentences(Map.of()));

    private final List<Reading<?>> readings = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private Intent intent = Intent.DIAGNOSE_FAILURE;
    private @Nullable Audience audience;

    private Situation(String state, @Nullable Integer returnCode, Instant started, @Nullable Instant ended) {
        var run = new JobRun(new RunId(ENGINE, "r1"), PlanState.of(state), "AGT1", returnCode, started, ended, null, 1);
        var job = new Job(
                new JobId(ENGINE, "j1"),
                new JobKey("AGT1#SALES_D.LOAD_SALES", "AGT1", "SALES_D", "LOAD_SALES"),
                new JobStreamId(ENGINE, "s1"),
                PlanState.of(state),
                10,
                false,
                new Schedule(null, null, null, null, null, ZoneOffset.UTC),
                List.of(),
                -1,
                List.of(run));
        read(Sources.JOB, new Subject.Found(job));
    }

    static Situation ended(String state, @Nullable Integer returnCode) {
        return new Situation(state, returnCode, NOW.minus(Duration.ofHours(2)), NOW.minus(Duration.ofHours(1)));
    }

    /** One that ended now, or runs since then. */
    static Situation ran(String state, Duration lasted) {
        boolean running = state.equals("EXEC");
        return new Situation(state, running ? null : 0, NOW.minus(lasted), running ? null : NOW);
    }

    Situation asking(Intent wanted) {
        intent = wanted;
        return this;
    }

    Situation writtenFor(Audience readers) {
        audience = readers;
        return asking(Intent.REPORT);
    }

    /** One earlier run a day, oldest first, by how many minutes it took. */
    Situation months(int... minutes) {
        var runs = new ArrayList<RunHistory.Run>();
        for (int index = 0; index < minutes.length; index++) {
            var started = NOW.minus(Duration.ofDays(minutes.length - index));
            runs.add(run(started, Duration.ofMinutes(minutes[index]), "SUCCESSFUL", 0));
        }
        return read(Sources.RUNS, new Page<>(runs, runs.size(), 0));
    }

    static RunHistory.Run run(Instant started, Duration elapsed, String status, int returnCode) {
        return new RunHistory.Run(
                "LOAD_SALES",
                "SALES_D",
                "AGT1",
                "AGT1",
                started,
                started,
                elapsed,
                null,
                status,
                returnCode,
                "REGULAR",
                1,
                "etl",
                null);
    }

    Situation log(String... lines) {
        return read(Sources.JOB_LOG, new JobLog(new RunId(ENGINE, "r1"), 1, List.of(lines)));
    }

    /** A document in sections: a heading and its text in turn. */
    Situation document(String id, String title, @Nullable String approved, @Nullable String owner, String... sections) {
        return document(Language.ENGLISH, id, title, approved, owner, sections);
    }

    Situation document(
            Language language,
            String id,
            String title,
            @Nullable String approved,
            @Nullable String owner,
            String... sections) {
        var date = approved == null ? null : LocalDate.parse(approved);
        var document = new Document(id, title, "1", date, owner, Set.of(), language);
        for (int index = 0; index < sections.length; index += 2) {
            passages.add(new Passage(document, sections[index], sections[index + 1], 1));
        }
        return this;
    }

    /** One earlier run a day, oldest first. */
    Situation earlier(int... returnCodes) {
        var runs = new ArrayList<RunHistory.Run>();
        for (int index = 0; index < returnCodes.length; index++) {
            var started = NOW.minus(Duration.ofDays(returnCodes.length - index));
            var status = returnCodes[index] == 0 ? "SUCCESSFUL" : "ERROR";
            runs.add(run(started, Duration.ofHours(1), status, returnCodes[index]));
        }
        return read(Sources.EARLIER_RUNS, new Page<>(runs, runs.size(), 0));
    }

    Situation agentUnlinked() {
        var agent = new Workstation(new WorkstationId(ENGINE, "w1"), "AGT1", "AGENT", Set.of(), 10, 0, false);
        return read(Sources.WORKSTATIONS, List.of(agent));
    }

    Situation wanting(Intent wanted) {
        intent = wanted;
        return this;
    }

    Situation asked(MessageCode code) {
        intent = Intent.MESSAGE_LOOKUP;
        return read(Sources.ASKED_CODES, List.of(code));
    }

    <T> Situation with(Source<T> source, T value) {
        return read(source, value);
    }

    /** What was seen earlier than the rest. */
    <T> Situation with(Source<T> source, T value, Instant at) {
        readings.add(new Reading<>(source, deadline -> Optional.of(new Observed<>(value, source.name(), at))));
        return this;
    }

    private <T> Situation read(Source<T> source, T value) {
        readings.add(new Reading<>(source, deadline -> Optional.of(new Observed<>(value, source.name(), NOW))));
        return this;
    }

    List<Finding> findings() {
        return new Diagnoses(List.of()).examine(caseFile());
    }

    /** The answer, as it is left by the check against the evidence. */
    Checked answer(Language language) {
        var caseFile = caseFile();
        var statements = new Diagnoses(List.of())
                .examine(caseFile).stream()
                        .map(finding -> COMPOSER.state(finding, language))
                        .toList();
        var query = new StructuredQuery("", language, intent, 1, List.of(), null, Selection.ANY_JOB, null, audience);
        var route = new Route(Route.Mode.DIAGNOSTIC, "by hand");
        var material =
                new Material(query, route, statements, caseFile.evidence(), List.of(), List.of(), caseFile.moments());
        var draft = COMPOSER.compose(material);
        var said = new ArrayList<>(draft.own());
        said.addAll(List.of("Z", caseFile.moments().at(NOW)));
        return Grounding.in(caseFile.evidence(), List.of(), said).check(draft.text(), language);
    }

    private CaseFile caseFile() {
        var all = new ArrayList<>(readings);
        if (!passages.isEmpty()) {
            all.add(new Reading<>(
                    Sources.DOCUMENTS,
                    deadline -> Optional.of(new Observed<>(List.copyOf(passages), "knowledge", NOW))));
        }
        try (var orchestrator = new ServiceOrchestrator()) {
            return new CaseFile(intent, orchestrator.gather(all, Deadline.in(Duration.ofSeconds(20))), CLOCK);
        }
    }
}
