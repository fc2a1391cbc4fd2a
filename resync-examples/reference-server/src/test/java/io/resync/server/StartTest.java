package io.resync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A server that cannot work does not start, and says why. */
@ExtendWith(OutputCaptureExtension.class)
final class StartTest {
    private static final String ENGINE = "https://127.0.0.1:9";

    @Test
    void wantsAnEngine(CapturedOutput output) {
        refusesToStart(ConfiguredServerTest.users());

        assertThat(output).contains("Property: resync.tws.endpoint", "Found:    nothing");
    }

    @Test
    void wantsUsers(CapturedOutput output) {
        refusesToStart(Stream.concat(Stream.of("--server.port=0"), ConfiguredServerTest.engineAt(ENGINE)));

        assertThat(output).contains("Property: resync.server.users", "Found:    no user");
    }

    @ParameterizedTest
    @CsvSource({
        "resync.server.users[0].name, a:b, resync.server.users[0].name",
        "resync.server.users[0].password-hash, s3cret, resync.server.users[0].password-hash",
        "resync.server.users[0].roles, '', resync.server.users[0].roles",
        "resync.server.users[0].language, fr, resync.server.users[0].language",
        "resync.server.users[0].zone, Mars/Base, resync.server.users[0].zone",
        "resync.server.session-lifetime, 0s, resync.server.session-lifetime",
        "resync.model.base-url, no-address, resync.model.base-url",
        "resync.model.base-url, https://u:s3cret@llm.example/v1, resync.model.base-url",
        "resync.model.base-url, https://llm.example/v1, resync.model.name"
    })
    void namesAPropertyThatItCannotUse(String property, String value, String named, CapturedOutput output) {
        var good = Stream.concat(ConfiguredServerTest.users(), ConfiguredServerTest.engineAt(ENGINE));
        refusesToStart(Stream.concat(
                good.filter(argument -> !argument.startsWith("--" + property + "=")),
                Stream.of("--" + property + "=" + value)));

        assertThat(output).contains("Property: " + named).doesNotContain("s3cret");
    }

    private static void refusesToStart(Stream<String> arguments) {
        assertThatThrownBy(() -> SpringApplication.run(ReferenceServer.class, arguments.toArray(String[]::new)))
                .isInstanceOf(RuntimeException.class);
    }
}
