package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.resync.Deadline;
import io.resync.tws.JobFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsStatusException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class CallLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Exchange.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final LoopbackEngine engine = new LoopbackEngine();

    @BeforeEach
    void listen() {
        written.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(written);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(written);
        logger.setLevel(null);
        engine.close();
    }

    @Test
    void writesOneLinePerCallWithoutQueryAndHeaders() {
        engine.answersJson(sample("jobs.json")).answers(500, "text/plain", "AWSJCO136E");
        var deadline = Deadline.in(Duration.ofSeconds(10));

        engine.client().jobs(JobFilter.builder().name("PAY@").build(), PageRequest.first(5), deadline);
        assertThatExceptionOfType(TwsStatusException.class)
                .isThrownBy(() -> engine.client().jobCounts(deadline));

        assertThat(written.list)
                .hasSize(2)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        line -> assertThat(line).matches("prod GET plan/job: 200 in \\d+ ms"),
                        line -> assertThat(line).matches("prod GET plan/job/count: 500 in \\d+ ms"));
    }
}
