package io.resync.rag;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeException;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A knowledge base over a folder of Markdown files with front matter, found by their words (BM25) in Portuguese,
 * English and Spanish. It shows the folder as it was when it was read, at {@link #open} or the last {@link #reload}:
 * that moment stands on every result.
 *
 * <p>A file that cannot be taken in is left out, logged and listed in {@link #holdings()}; the others are found.
 *
 * <p>Words alone decide the order. Whether a document is approved, or how old it is, is not weighed here: that is for
 * whoever reads the passages. A text to search for is plain words, never syntax. Of a very long one the rarest words
 * are searched: at most 1,000 pairs of a word and a field that has it.
 */
public final class MarkdownKnowledgeBase implements KnowledgeBase {
    private static final Logger LOG = LoggerFactory.getLogger(MarkdownKnowledgeBase.class);

    private final Path folder;
    private final Clock clock;
    private final String source;
    private volatile @Nullable Reading current;

    private MarkdownKnowledgeBase(KnowledgeOptions options) {
        folder = options.folder();
        clock = options.clock();
        source = "knowledge base " + name(folder);
        current = read();
    }

    /**
     * Reads the folder and indexes it in memory.
     *
     * @param options which folder
     * @return the knowledge base, ready to search
     * @throws KnowledgeException when the folder does not exist or cannot be read
     */
    public static MarkdownKnowledgeBase open(KnowledgeOptions options) {
        return new MarkdownKnowledgeBase(options);
    }

    @Override
    public Observed<List<Passage>> search(KnowledgeQuery query, Deadline deadline) {
        var reading = reading();
        LateSearch.check(deadline);
        try {
            return observed(reading.index().search(query, deadline), reading);
        } catch (IOException failure) {
            throw new KnowledgeException(source + " could not be searched: " + failure.getMessage(), failure);
        }
    }

    @Override
    public Observed<Holdings> holdings() {
        var reading = reading();
        return observed(reading.holdings(), reading);
    }

    /**
     * Reads the folder again. Searches go on meanwhile, on what was read before; they see the new content at once and
     * as a whole. When it fails, what was read before stays.
     *
     * @return what the knowledge base holds now
     * @throws KnowledgeException when the folder cannot be read, or this was closed
     */
    public synchronized Observed<Holdings> reload() {
        reading(); // fails when closed, before any work
        var fresh = read();
        current = fresh;
        return observed(fresh.holdings(), fresh);
    }

    @Override
    public synchronized void close() {
        current = null;
    }

    private Reading read() {
        var at = clock.instant();
        try {
            var content = FolderContent.read(folder);
            var reading = new Reading(PassageIndex.of(content.passages()), content.holdings(), at);
            report(reading);
            return reading;
        } catch (IOException failure) {
            throw new KnowledgeException(
                    "the knowledge folder " + folder + " cannot be read ("
                            + failure.getClass().getSimpleName() + "), expected a readable folder",
                    failure);
        }
    }

    private void report(Reading reading) {
        var holdings = reading.holdings();
        holdings.skipped().forEach(left -> LOG.warn("{} leaves out {}: {}", source, left.name(), left.reason()));
        LOG.info(
                "{} holds {} documents in {} passages, {} files left out",
                source,
                holdings.documents().size(),
                reading.index().size(),
                holdings.skipped().size());
    }

    private Reading reading() {
        var reading = current;
        if (reading == null) {
            throw new KnowledgeException(source + " is closed, expected one that is open", null);
        }
        return reading;
    }

    private <T> Observed<T> observed(T value, Reading reading) {
        return new Observed<>(value, source, reading.at());
    }

    private static Path name(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        var name = absolute.getFileName();
        return name == null ? absolute : name;
    }

    /** One reading of the folder. */
    private record Reading(PassageIndex index, Holdings holdings, Instant at) {}
}
