package io.resync.tws.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "load.sh password=s3cr3t!",
                "load.sh --password s3cr3t! --company all",
                "load.sh --db-password \"s3cr3t! and more\"",
                "LOAD -PWD s3cr3t!",
                "export DB_PASSWORD='s3cr3t! x'; run",
                "senha: s3cr3t!",
                "contraseña=s3cr3t!",
                "--api-key=s3cr3t!",
                "{\"user\":\"a\",\"password\" : \"s3cr3t! x\"}",
                "{\\\"accessKey\\\":\\\"s3cr3t!\\\"}",
                "password=\"s3cr3t! without an end",
                "<jsdl:password>s3cr3t! x</jsdl:password>",
                "<clientSecret type=\"x\">s3cr3t!</clientSecret>",
                "curl -H 'Authorization: Bearer s3cr3tabcdefgh.ijk' x",
                "curl -u batch:s3cr3t! https://x",
                "curl --user=batch:s3cr3t! https://x",
                "sqlplus batch/s3cr3t!@db:1521",
                "https://user:s3cr3t!@host/path"
            })
    void areHidden(String task) {
        assertThat(Secrets.masked(task)).doesNotContain("s3cr3t").contains("****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opt/batch/load.sh -d 2026-11-20 --company all",
                "echo password expired",
                "mail -s report team@example.com",
                "<jsdl:executable path=\"/opt/x.sh\"/>",
                "su - batch -c 'run.sh'"
            })
    void otherTextStaysAsItIs(String task) {
        assertThat(Secrets.masked(task)).isEqualTo(task);
    }

    @Test
    void areHiddenToTheirEndHoweverLong() {
        assertThat(Secrets.masked("password='" + "s3cr3t! ".repeat(100_000) + "' x"))
                .isEqualTo("password=**** x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=\"", "<password>", "-password ", "token", "a:", "-u a", "<"})
    void takeNoLongerTheMoreOftenTheySeemToBegin(String beginning) {
        var task = beginning.repeat(50_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Secrets.masked(task));
    }
}
