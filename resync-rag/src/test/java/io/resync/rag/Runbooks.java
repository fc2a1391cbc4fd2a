package io.resync.rag;

import io.resync.Deadline;
import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Writes runbooks into a folder, and asks a knowledge base over it. */
final class Runbooks {
    static final Deadline AMPLE = Deadline.in(Duration.ofHours(1));

    private final Path folder;

    Runbooks(Path folder) {
        this.folder = folder;
    }

    /** A document with what every document needs. */
    static String document(String id, String title, String body) {
        return "---\nid: %s\ntitle: \"%s\"\nversion: 1\n---\n%s\n".formatted(id, title, body);
    }

    /** A document in a given language. */
    static String document(String id, String language, String title, String body) {
        return "---\nid: %s\ntitle: \"%s\"\nversion: 1\nlanguage: %s\n---\n%s\n".formatted(id, title, language, body);
    }

    Runbooks with(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    MarkdownKnowledgeBase open() {
        return MarkdownKnowledgeBase.open(KnowledgeOptions.builder(folder).build());
    }

    static List<Passage> search(KnowledgeBase base, String words, String... tags) {
        return base.search(new KnowledgeQuery(words, 10, Set.of(tags)), AMPLE).value();
    }

    static List<String> ids(KnowledgeBase base, String words, String... tags) {
        return search(base, words, tags).stream().map(Passage::id).toList();
    }
}
