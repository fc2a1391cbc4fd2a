package io.resync.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole server against the simulator with the demonstration estate, its clock standing still; shared by tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"resync.demo.frozen=true", "resync.demo.password=" + Client.PASSWORD, "resync.agent.deadline=PT4S"
        })
@ActiveProfiles("demo")
@Import(BrokenController.class)
@interface DemoServerTest {}
