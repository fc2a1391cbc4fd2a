package io.resync.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Caller;
import io.resync.Deadline;
import io.resync.Language;
import io.resync.agent.Resync;
import io.resync.query.Question;
import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The ten lines of README.md, against a simulated engine. */
final class ReadmeTest {
    @Test
    void answersWithEvidence(@TempDir Path folder) {
        var estate = DemoEstate.unpack(folder);
        try (var engine = Simulator.builder(estate).user("wauser", "wauser").start();
                var context = SpringApplication.run(
                        Operations.class,
                        "--resync.tws.endpoint=" + engine.endpoint(),
                        "--resync.tws.username=wauser",
                        "--resync.tws.password=wauser",
                        "--resync.knowledge.folder=" + estate.resolve("knowledge"))) {
            var why = context.getBean(Why.class);

            assertThat(why.failed("PAYROLL_NIGHTLY")).contains("ORA-01653", "[e2]");
        }
    }

    @SpringBootApplication
    static class Operations {
        @Bean
        Why why(Resync resync, AgentProperties properties) {
            return new Why(resync, properties);
        }
    }

    record Why(Resync resync, AgentProperties properties) {
        String failed(String job) {
            var caller = new Caller("night shift", Set.of(Caller.Role.VIEWER));
            var question = new Question(
                    "Why did " + job + " fail?", caller, Deadline.in(properties.deadline()), null, Language.ENGLISH);
            return resync.ask(question).text();
        }
    }
}
