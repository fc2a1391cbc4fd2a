package io.resync.rag;

import io.resync.knowledge.Document;
import io.resync.knowledge.KnowledgeBase.Holdings;
import io.resync.knowledge.KnowledgeBase.Skipped;
import io.resync.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one reading of a folder gave: the documents that can be found, and the files that were left out. */
final class FolderContent {
    private final List<MarkdownDocument> documents = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<String, String> fileOfId = new HashMap<>();

    private FolderContent() {}

    static FolderContent read(Path folder) throws IOException {
        var files = MarkdownFiles.below(folder);
        var content = new FolderContent();
        content.skipped.addAll(files.skipped());
        files.files().forEach(content::add);
        return content;
    }

    /** The passages of all documents, ordered by id. */
    List<Passage> passages() {
        return documents.stream()
                .flatMap(document -> document.passages().stream())
                .sorted(Comparator.comparing(Passage::id))
                .toList();
    }

    Holdings holdings() {
        return new Holdings(
                documents.stream()
                        .map(MarkdownDocument::about)
                        .sorted(Comparator.comparing(Document::id))
                        .toList(),
                skipped.stream().sorted(Comparator.comparing(Skipped::name)).toList());
    }

    private void add(String name, Path file) {
        try {
            var document = MarkdownDocument.parse(DocumentText.read(file));
            claim(document.about().id(), name);
            documents.add(document);
        } catch (UnreadableDocumentException unfit) {
            skipped.add(new Skipped(name, unfit.reason()));
        } catch (IOException unreadable) { // its message is the machine's path, which is nobody's business
            var kind = unreadable.getClass().getSimpleName();
            skipped.add(new Skipped(name, "cannot be read (" + kind + "), expected a readable file"));
        }
    }

    private void claim(String id, String name) throws UnreadableDocumentException {
        var holder = fileOfId.putIfAbsent(id, name);
        if (holder != null) {
            throw new UnreadableDocumentException("id " + id + " is that of " + holder + ", expected an id of its own");
        }
    }
}
