package io.resync.agent.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.diagnosis.Gap;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;

final class ServiceOrchestratorTest {
    private static final Source<String> FIRST = new Source<>("first");
    private static final Source<String> SECOND = new Source<>("second");

    private final ServiceOrchestrator orchestrator = new ServiceOrchestrator();

    @AfterEach
    void close() {
        orchestrator.close();
    }

    @Test
    void keepsFinishedResultsWhenASourceHangs() {
        var never = new CountDownLatch(1);
        var readings = List.<Reading<?>>of(hanging(FIRST, never), giving(SECOND, "here"));

        var investigation = orchestrator.gather(readings, Deadline.in(Duration.ofMillis(200)));

        assertThat(investigation.get(SECOND)).map(Observed::value).contains("here");
        assertThat(investigation.gaps())
                .extracting(Gap::source, Gap::cause)
                .containsExactly(tuple("first", Gap.Cause.TIMEOUT));
        assertThat(investigation.isComplete()).isFalse();
        assertThat(investigation.successRate()).isEqualTo(0.5);
    }

    @Test
    void threeOfTenThatHangCostTheDeadlineAndNoMore() throws InterruptedException {
        var never = new CountDownLatch(1);
        var released = new CountDownLatch(3);
        var readings = new ArrayList<Reading<?>>();
        for (int i = 0; i < 10; i++) {
            var source = new Source<String>("source" + i);
            readings.add(i % 4 == 1 ? hanging(source, never, released) : giving(source, "here"));
        }
        long started = System.nanoTime();

        var investigation = orchestrator.gather(readings, Deadline.in(Duration.ofSeconds(2)));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThanOrEqualTo(Duration.ofMillis(2_100));
        assertThat(investigation.results()).hasSize(7);
        assertThat(investigation.gaps()).extracting(Gap::source).containsExactly("source1", "source5", "source9");
        assertThat(investigation.errors()).isEqualTo(investigation.gaps());
        assertThat(released.await(20, TimeUnit.SECONDS))
                .as("every thread that hung was let go")
                .isTrue();
    }

    @Test
    void asksSideBySide() {
        var bothRunning = new CountDownLatch(2);
        var readings = List.<Reading<?>>of(meeting(FIRST, bothRunning), meeting(SECOND, bothRunning));

        var investigation = orchestrator.gather(readings, Deadline.in(Duration.ofSeconds(20)));

        assertThat(investigation.isComplete()).as("each waited for the other").isTrue();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailedSourceIsAGapThatNamesItsCause(TwsException failure, Gap.Cause cause) {
        var failing = new Reading<String>(FIRST, deadline -> {
            throw failure;
        });

        var investigation = orchestrator.gather(List.of(failing), Deadline.in(Duration.ofSeconds(20)));

        assertThat(investigation.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.cause()).isEqualTo(cause);
            assertThat(gap.detail()).isEqualTo(failure.getMessage());
        });
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new TwsAccessException(TwsAccessException.Reason.CREDENTIALS_REJECTED, "asked, got 401"),
                        Gap.Cause.CREDENTIALS_REJECTED),
                Arguments.of(
                        new TwsAccessException(TwsAccessException.Reason.NOT_PERMITTED, "asked, got 403"),
                        Gap.Cause.NOT_PERMITTED),
                Arguments.of(new TwsDecodeException("asked, got HTML", null), Gap.Cause.UNREADABLE),
                Arguments.of(new TwsUnavailableException("asked, refused", null), Gap.Cause.UNAVAILABLE),
                Arguments.of(new TwsStatusException(500, "asked, got 500"), Gap.Cause.UNAVAILABLE));
    }

    @Test
    void whatASourceDoesNotHaveIsAGapToo() {
        var empty = new Reading<String>(FIRST, deadline -> Optional.empty());

        var investigation = orchestrator.gather(List.of(empty), Deadline.in(Duration.ofSeconds(20)));

        assertThat(investigation.gaps()).extracting(Gap::cause).containsExactly(Gap.Cause.NOT_FOUND);
        assertThat(investigation.errors()).isEmpty();
    }

    @Test
    void aProgrammingErrorIsThrown() {
        var broken = new Reading<String>(FIRST, deadline -> {
            throw new IllegalArgumentException("the program is wrong");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> orchestrator.gather(List.of(broken), Deadline.in(Duration.ofSeconds(20))))
                .withMessageContaining("first")
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTraceIdIsThereInEveryThread() {
        MDC.put("traceId", "abc");
        try {
            var reading = new Reading<String>(FIRST, deadline -> Optional.of(seen(MDC.get("traceId"))));

            var investigation = orchestrator.gather(List.of(reading), Deadline.in(Duration.ofSeconds(20)));

            assertThat(investigation.get(FIRST)).map(Observed::value).contains("abc");
        } finally {
            MDC.remove("traceId");
        }
    }

    private static Reading<String> giving(Source<String> source, String value) {
        return new Reading<>(source, deadline -> Optional.of(seen(value)));
    }

    private static Reading<String> hanging(Source<String> source, CountDownLatch until) {
        return new Reading<>(source, deadline -> {
            await(until);
            return Optional.empty();
        });
    }

    private static Reading<String> hanging(Source<String> source, CountDownLatch until, CountDownLatch released) {
        return new Reading<>(source, deadline -> {
            await(until);
            released.countDown();
            return Optional.empty();
        });
    }

    private static Reading<String> meeting(Source<String> source, CountDownLatch all) {
        return new Reading<>(source, deadline -> {
            all.countDown();
            await(all);
            return Optional.of(seen("met"));
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Observed<String> seen(String value) {
        return new Observed<>(value, "test", Instant.EPOCH);
    }
}
