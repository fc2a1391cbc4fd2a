package io.resync.rag;

import static io.resync.rag.Runbooks.document;
import static io.resync.rag.Runbooks.ids;
import static io.resync.rag.Runbooks.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.resync.Deadline;
import io.resync.knowledge.Document;
import io.resync.knowledge.KnowledgeException;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class MarkdownKnowledgeBaseTest {
    private static final KnowledgeQuery DISK = new KnowledgeQuery("disk", 10, Set.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));

    @Test
    void givesPassagesWithTheirDocumentSectionAndScore() {
        runbooks().with("a.md", document("RB-1", "Disk full", "## Recovery\nFree some space on the disk."));

        try (var base = runbooks().open()) {
            assertThat(search(base, "disk space")).singleElement().satisfies(passage -> {
                assertThat(passage.id()).isEqualTo("RB-1#Recovery");
                assertThat(passage.document().version()).isEqualTo("1");
                assertThat(passage.text()).isEqualTo("Free some space on the disk.");
                assertThat(passage.score()).isPositive();
            });
        }
    }

    @Test
    void datesWhatItFindsByTheReadingOfTheFolder() throws IOException {
        var named = Files.createDirectory(folder.resolve("night-shift"));
        new Runbooks(named).with("a.md", document("RB-1", "Disk full", "text"));
        var options = KnowledgeOptions.builder(named).clock(clock).build();

        try (var base = MarkdownKnowledgeBase.open(options)) {
            clock.advance(Duration.ofHours(2));
            var found = base.search(DISK, Runbooks.AMPLE);

            assertThat(found.source()).isEqualTo("knowledge base night-shift");
            assertThat(found.age(clock)).isEqualTo(Duration.ofHours(2));
            assertThat(base.reload().age(clock)).isZero();
            assertThat(base.holdings().age(clock)).isZero();
        }
    }

    @Test
    void seesEditsAfterAReloadOnly() {
        runbooks().with("a.md", document("RB-1", "Disk full", "text"));
        try (var base = runbooks().open()) {
            runbooks().with("b.md", document("RB-2", "Disk slow", "text"));
            assertThat(ids(base, "disk")).containsExactly("RB-1");

            var holdings = base.reload().value();

            assertThat(holdings.documents()).extracting(Document::id).containsExactly("RB-1", "RB-2");
            assertThat(ids(base, "disk")).containsExactly("RB-1", "RB-2");
        }
    }

    @Test
    void answersWhileItReloads() {
        runbooks().with("a.md", document("RB-1", "Disk full", "text"));
        try (var base = runbooks().open()) {
            var answers = IntStream.range(0, 400)
                    .parallel()
                    .mapToObj(round -> {
                        if (round % 20 == 0) {
                            base.reload();
                        }
                        return ids(base, "disk");
                    })
                    .distinct();

            assertThat(answers).containsExactly(List.of("RB-1"));
        }
    }

    @Test
    void warnsOfEachFileItLeavesOut() {
        runbooks().with("odd.md", "no front matter");
        var log = (Logger) LoggerFactory.getLogger(MarkdownKnowledgeBase.class);
        var messages = new ListAppender<ILoggingEvent>();
        messages.start();
        log.setLevel(Level.WARN);
        log.addAppender(messages);
        log.setAdditive(false);

        runbooks().open().close();

        log.detachAppender(messages);
        log.setLevel(null);
        log.setAdditive(true);
        assertThat(messages.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("odd.md", "no front matter, expected ---");
    }

    @Test
    void keepsWhatItHadWhenAReloadFails() throws IOException {
        runbooks().with("a.md", document("RB-1", "Disk full", "text"));
        try (var base = runbooks().open()) {
            Files.delete(folder.resolve("a.md"));
            Files.delete(folder);

            assertThatExceptionOfType(KnowledgeException.class).isThrownBy(base::reload);
            assertThat(ids(base, "disk")).containsExactly("RB-1");
            Files.createDirectory(folder);
        }
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        var missing = folder.resolve("nowhere");

        assertThatExceptionOfType(KnowledgeException.class)
                .isThrownBy(() -> new Runbooks(missing).open())
                .withMessageContaining(missing.toString())
                .withMessageContaining("NoSuchFileException");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() {
        runbooks().with("a.md", document("RB-1", "Disk full", "text"));
        var file = folder.resolve("a.md");

        assertThatExceptionOfType(KnowledgeException.class)
                .isThrownBy(() -> new Runbooks(file).open())
                .withMessageContaining(file.toString())
                .withMessageContaining("expected a readable folder");
    }

    @Test
    void findsNothingInAnEmptyFolder() {
        try (var base = runbooks().open()) {
            assertThat(search(base, "disk")).isEmpty();
            assertThat(base.holdings().value().documents()).isEmpty();
        }
    }

    @Test
    void answersNothingAfterItWasClosed() {
        var base = runbooks().open();
        base.close();
        base.close();

        assertThatExceptionOfType(KnowledgeException.class)
                .isThrownBy(() -> base.search(DISK, Runbooks.AMPLE))
                .withMessageContaining("is closed");
        assertThatExceptionOfType(KnowledgeException.class).isThrownBy(base::holdings);
        assertThatExceptionOfType(KnowledgeException.class).isThrownBy(base::reload);
    }

    @Test
    void doesNotStartWhenTheDeadlineHasPassed() {
        try (var base = runbooks().open()) {
            assertThatExceptionOfType(KnowledgeException.class)
                    .isThrownBy(() -> base.search(DISK, Deadline.in(Duration.ZERO)))
                    .withMessageContaining("deadline passed");
        }
    }

    @Test
    void stopsAtWhateverPointTheDeadlinePasses() {
        runbooks().with("a.md", document("RB-1", "Disk full", "text about a disk"));
        try (var base = runbooks().open()) {
            var looks = looksAtTheClock(base);

            assertThat(looks).isGreaterThan(3);
            for (long budget = 1; budget < looks; budget++) {
                var deadline = Deadline.in(Duration.ofNanos(budget), new AtomicLong()::getAndIncrement);
                assertThatExceptionOfType(KnowledgeException.class)
                        .isThrownBy(() -> base.search(DISK, deadline))
                        .withMessageContaining("deadline passed");
            }
        }
    }

    private static long looksAtTheClock(MarkdownKnowledgeBase base) {
        var looks = new AtomicLong();
        base.search(DISK, Deadline.in(Duration.ofDays(1), looks::getAndIncrement));
        return looks.get() - 1; // one was for making the deadline
    }

    private Runbooks runbooks() {
        return new Runbooks(folder);
    }
}
