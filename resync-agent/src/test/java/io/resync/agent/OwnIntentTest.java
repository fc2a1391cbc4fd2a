package io.resync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.agent.classify.Example;
import io.resync.agent.classify.IntentClassifier;
import io.resync.query.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows of an application's own intent. */
final class OwnIntentTest {
    @TempDir
    Path folder;

    @Test
    void whatIsTheApplicationsOwnNeverReachesResync() {
        try (var night = new DemoNight(folder);
                var resync = night.resync().build()) {
            assertThat(answer(own(), resync, question("can you send me the invoice of this month")))
                    .isEqualTo("the application answers: invoice");
            assertThat(answer(own(), resync, question("Why did job PAYROLL_NIGHTLY fail?")))
                    .contains("Probable cause:");
            assertThat(answer(own(), resync, question("cancel the job PAYROLL_NIGHTLY")))
                    .startsWith("I do not do this");
        }
    }

    @Test
    void theReadmeShowsTheCodeThatIsRunHere() throws IOException {
        var here = Files.readString(Path.of("src/test/java/io/resync/agent/OwnIntentTest.java"));
        var readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```java\nstatic IntentClassifier own()") + "```java".length();

        assertThat(compact(here)).contains(compact(readme.substring(start, readme.indexOf("```", start))));
    }

    static IntentClassifier own() {
        return IntentClassifier.trainer()
                .outOfScope("resync")
                .maskNames(true)
                .train(List.of(
                        Example.of("send me the invoice of this month", "invoice"),
                        Example.of("where do I find my last invoice", "invoice"),
                        Example.of("how much was the invoice for the batch service", "invoice"),
                        Example.of("I need a copy of an invoice", "invoice"),
                        Example.of("why did the job AP_01 fail", "resync"),
                        Example.of("which jobs are late", "resync"),
                        Example.of("cancel the job AP_01", "resync"),
                        Example.of("what does the runbook say", "resync"),
                        Example.of("how is the plan", "resync")));
    }

    static String answer(IntentClassifier own, Resync resync, Question question) {
        var wanted = own.classify(question.text());
        return wanted.outOfScope() || wanted.unclear()
                ? resync.ask(question).text()
                : "the application answers: " + wanted.label();
    }

    private static Question question(String text) {
        return Question.of(text, DemoNight.CALLER, Deadline.in(Duration.ofSeconds(20)));
    }

    private static String compact(String code) {
        return code.replaceAll("\\s+", "");
    }
}
