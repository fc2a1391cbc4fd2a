package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.Observed;
import io.resync.agent.diagnose.CaseFile;
import io.resync.agent.diagnose.Diagnosis;
import io.resync.agent.gather.Lead;
import io.resync.agent.gather.Reading;
import io.resync.agent.gather.Source;
import io.resync.agent.gather.Sources;
import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows of an application's own diagnosis. */
final class OwnDiagnosisTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatTheApplicationKnowsWithItsEvidence() {
        try (var night = new DemoNight(folder)) {
            var answer = DemoNight.ask(
                    withFreezes(
                            night.resync(),
                            stream -> new Observed<>(stream + " frozen until 2026-11-23", "CMDB", Instant.EPOCH)),
                    "Why did job PAYROLL_NIGHTLY fail?",
                    Duration.ofSeconds(20));

            assertThat(answer.text()).contains("PAYROLL_D is frozen: `PAYROLL_D frozen until 2026-11-23`. [e");
            assertThat(answer.toolsUsed()).contains("change_freezes");
        }
    }

    @Test
    void theReadmeShowsTheCodeThatIsRunHere() throws IOException {
        var here = Files.readString(Path.of("src/test/java/io/resync/agent/OwnDiagnosisTest.java"));
        var readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```java\nstatic final Source<String> FREEZE") + "```java".length();

        assertThat(compact(here)).contains(compact(readme.substring(start, readme.indexOf("```", start))));
    }

    /** What the application asks for a job stream. */
    interface Freezes {
        Observed<String> of(String jobStream);
    }

    static final Source<String> FREEZE = new Source<>("change_freezes");

    static Resync.Builder withFreezes(Resync.Builder builder, Freezes freezes) {
        Lead lead = (query, soFar) -> soFar.get(Sources.JOB_STREAM)
                .map(stream -> stream.value().name())
                .<List<Reading<?>>>map(
                        name -> List.of(new Reading<>(FREEZE, deadline -> Optional.of(freezes.of(name)))))
                .orElse(List.of());
        Diagnosis diagnosis = caseFile -> caseFile.get(FREEZE)
                .map(seen -> List.of(frozen(caseFile, seen)))
                .orElse(List.of());
        return builder.lead(lead)
                .diagnosis(diagnosis)
                .sentences(Language.ENGLISH, Map.of("freeze", "{0} is frozen: `{1}`."));
    }

    static Finding frozen(CaseFile caseFile, Observed<String> seen) {
        var stream = caseFile.get(Sources.JOB_STREAM).orElseThrow().value().name();
        var evidence = caseFile.cite(Evidence.Kind.DOCUMENT, seen, "change freezes", seen.value());
        return CaseFile.established(Finding.Kind.ANOMALY, stream, "freeze", List.of(stream, seen.value()), evidence);
    }

    private static String compact(String code) {
        return code.replaceAll("\\s+", "");
    }
}
