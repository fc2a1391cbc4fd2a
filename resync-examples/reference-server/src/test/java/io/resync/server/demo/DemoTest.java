package io.resync.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resync.server.ReferenceServer;
import io.resync.spring.InvalidPropertyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class DemoTest {
    @Test
    void tellsOnceHowToGetInAndCleansUpBehindItself(CapturedOutput output) {
        DemoFolder folder;
        try (var server =
                SpringApplication.run(ReferenceServer.class, "--spring.profiles.active=demo", "--server.port=0")) {
            var password = server.getBean(DemoUsers.class).passwords().get("viewer");
            folder = server.getBean(DemoFolder.class);

            assertThat(folder.path()).isDirectory();
            assertThat(output.getOut())
                    .containsOnlyOnce("    viewer    " + password)
                    .containsOnlyOnce("curl -u viewer:" + password)
                    .contains("    operator  ", "    admin     ", "http://localhost:");
        }
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void makesAnotherPasswordForEachUserAndEachStart() {
        var one = DemoUsers.of(new DemoProperties(null, false));
        var other = DemoUsers.of(new DemoProperties(null, false));

        assertThat(one.passwords().values())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(other.passwords().values());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 73})
    void refusesAPasswordThatCannotBeHashedWhole(int length) {
        assertThatThrownBy(() -> new DemoProperties("p".repeat(length), false))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessageContaining(length + " bytes");
    }
}
