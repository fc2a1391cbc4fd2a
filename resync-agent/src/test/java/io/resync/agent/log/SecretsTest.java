package io.resync.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=s3cr3t!",
                "PWD: s3cr3t!",
                "senha = \"s3cr3t! and more\"",
                "--api-key=s3cr3t!",
                "Authorization: Bearer s3cr3tabcdefgh.ijk",
                "jdbc:oracle:thin:batch/s3cr3t!@db:1521",
                "https://user:s3cr3t!@host/path",
                "export DB_PASSWORD='s3cr3t!'",
                "contraseña: s3cr3t!"
            })
    void areHidden(String line) {
        assertThat(Secrets.mask(line)).doesNotContain("s3cr3t").contains("****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rc 8", "ORA-01653: unable to extend", "mail to team@example.com", "password expired"})
    void otherTextStaysAsItIs(String line) {
        assertThat(Secrets.mask(line)).isEqualTo(line);
    }
}
