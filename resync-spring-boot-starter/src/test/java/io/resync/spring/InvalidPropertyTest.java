package io.resync.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.Resync;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** An application with a bad value does not start, and says which, what was found and what is expected. */
final class InvalidPropertyTest {
    private static final String ENDPOINT = "resync.tws.endpoint=https://mdm.example:31116/twsd";
    private static final String USER = "resync.tws.username=wauser";
    private static final String PASSWORD = "resync.tws.password=s3cret";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TwsAutoConfiguration.class, KnowledgeAutoConfiguration.class, AgentAutoConfiguration.class));

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad("endpoint", "mdm.example", "resync.tws.endpoint=mdm.example", USER, PASSWORD),
                bad("endpoint", "\"\"", "resync.tws.endpoint=", USER, PASSWORD),
                bad("endpoint", "ftp://mdm.example", "resync.tws.endpoint=ftp://mdm.example", USER, PASSWORD),
                bad("endpoint", "http://mdm.example", "resync.tws.endpoint=http://mdm.example", USER, PASSWORD),
                bad("endpoint", "https://****h", "resync.tws.endpoint=https://u:s3cret@h", USER, PASSWORD),
                bad("endpoint", "https://h/****", "resync.tws.endpoint=https://h/?key=s3cret", USER, PASSWORD),
                bad("endpoint", "a b", "resync.tws.endpoint=https://a b", USER, PASSWORD),
                bad("username", "nothing", ENDPOINT),
                bad("username", "nothing", ENDPOINT, PASSWORD),
                bad("username", "a:b", ENDPOINT, "resync.tws.username=a:b", PASSWORD),
                bad("username", "\"\"", ENDPOINT, "resync.tws.username=", PASSWORD),
                bad("password", "nothing", ENDPOINT, USER),
                bad("password", "nothing", ENDPOINT, USER, "resync.tws.password="),
                bad("api-key", "beside it", ENDPOINT, USER, PASSWORD, "resync.tws.api-key=s3cret"),
                bad("api-key", "7 characters", ENDPOINT, "resync.tws.api-key=s3 cret"),
                bad("api-key", "0 characters", ENDPOINT, "resync.tws.api-key="),
                bad("engine", "blank", ENDPOINT, USER, PASSWORD, "resync.tws.engine= "),
                bad("call-timeout", "PT0S", ENDPOINT, USER, PASSWORD, "resync.tws.call-timeout=0s"),
                bad("connect-timeout", "PT-1S", ENDPOINT, USER, PASSWORD, "resync.tws.connect-timeout=-1s"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void isToldWithItsNameAndWithoutSecrets(String property, String found, String[] values) {
        application.withPropertyValues(values).run(context -> {
            var report = report(context);
            assertThat(report).contains("Property: resync.tws." + property).doesNotContain("s3cret");
            assertThat(report.lines().filter(line -> line.contains("Found:")))
                    .singleElement()
                    .asString()
                    .contains(found);
        });
    }

    @ParameterizedTest
    @MethodSource
    void deadlinesOutsideOfTheirRange(String deadline, String found) {
        application
                .withPropertyValues("resync.agent.deadline=" + deadline)
                .run(context -> assertThat(report(context))
                        .contains("Property: resync.agent.deadline", "Found:    " + found, "100 ms to 5 min"));
    }

    static Stream<Arguments> deadlinesOutsideOfTheirRange() {
        return Stream.of(
                Arguments.of("99ms", "PT0.099S"), Arguments.of("301s", "PT5M1S"), Arguments.of("-1s", "PT-1S"));
    }

    @Test
    void aKnowledgeFolderThatIsNotThere() {
        application
                .withPropertyValues("resync.knowledge.folder=/no/such/folder")
                .run(context -> assertThat(report(context))
                        .contains("Property: resync.knowledge.folder", "\"/no/such/folder\", which is not there"));
    }

    @Test
    void aKnowledgeFolderThatIsAFile(@TempDir Path folder) throws java.io.IOException {
        var file = Files.writeString(folder.resolve("notes.md"), "text");
        application
                .withPropertyValues("resync.knowledge.folder=" + file)
                .run(context -> assertThat(report(context)).contains("which is no folder that can be read"));
    }

    @Test
    void aKnowledgeFolderThatIsNoPath() {
        application
                .withPropertyValues("resync.knowledge.folder=a\0b")
                .run(context -> assertThat(report(context)).contains("which is no path"));
    }

    @Test
    void aMissingEndpointWhereAnAgentIsWanted() {
        var analysis = new MissingEngineFailureAnalyzer().analyze(new NoSuchBeanDefinitionException(Resync.class));

        assertThat(Objects.requireNonNull(analysis).getDescription())
                .contains("Property: resync.tws.endpoint", "Found:    nothing");
    }

    @Test
    void saysNothingAboutBeansOfOthers() {
        assertThat(new MissingEngineFailureAnalyzer().analyze(new NoSuchBeanDefinitionException(String.class)))
                .isNull();
    }

    /** What the user reads: the first of all analyzers that has something to say, as Boot asks them. */
    private static String report(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        var failure = context.getStartupFailure();
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, e) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .map(analysis -> analysis.getDescription())
                .orElse("no analyzer understands " + failure);
    }

    private static Arguments bad(String property, String found, String... values) {
        return Arguments.of(property, found, values);
    }
}
