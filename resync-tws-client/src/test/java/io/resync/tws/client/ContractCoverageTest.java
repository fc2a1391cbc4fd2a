package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Deadline;
import io.resync.tws.CriticalJobs;
import io.resync.tws.Definitions;
import io.resync.tws.Journal;
import io.resync.tws.Plans;
import io.resync.tws.RunHistory;
import io.resync.tws.TwsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No question of the port may be left out of the contract that runs at every level. */
final class ContractCoverageTest {
    private static final Path TESTS = Path.of("src", "test", "java", "io", "resync", "tws", "client");

    @ParameterizedTest
    @ValueSource(
            classes = {
                TwsClient.class,
                CriticalJobs.class,
                Definitions.class,
                Journal.class,
                Plans.class,
                RunHistory.class
            })
    void everyQuestionIsAskedAtEveryLevel(Class<?> port) throws IOException {
        var contract = contract();

        assertThat(questions(port))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(contract)
                        .as("a contract test that asks " + port.getSimpleName() + "." + question)
                        .containsPattern("\\." + question + "\\("));
    }

    private static List<String> questions(Class<?> port) {
        return Arrays.stream(port.getMethods())
                .filter(method -> List.of(method.getParameterTypes()).contains(Deadline.class))
                .map(method -> method.getName())
                .distinct()
                .toList();
    }

    private static String contract() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.filter(Files::isRegularFile)
                    .map(ContractCoverageTest::text)
                    .filter(text -> text.contains("extends AtEveryLevel"))
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
