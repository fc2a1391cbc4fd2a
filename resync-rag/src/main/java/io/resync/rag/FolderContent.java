package io.resync.rag;

import io.resync.knowledge.Document;
import io.resync.knowledge.KnowledgeBase.Holdings;
import io.resync.knowledge.KnowledgeBase.Skipped;
import io.resync.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What one reading of a folder gave: the documents that can be found, and the files that were left out. */
final class FolderContent {
    private final Map<String, Held> documents = new TreeMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

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
        return documents.values().stream()
                .flatMap(held -> held.document().passages().stream())
                .sorted(Comparator.comparing(Passage::id))
                .toList();
    }

    Holdings holdings() {
        return new Holdings(
                documents.values().stream().map(Held::about).toList(),
                skipped.stream().sorted(Comparator.comparing(Skipped::name)).toList());
    }

    private void add(String name, Path file) {
        try {
            var document = MarkdownDocument.parse(DocumentText.read(file));
            documents.merge(document.about().id(), new Held(name, document), this::newer);
        } catch (UnreadableDocumentException unfit) {
            skipped.add(new Skipped(name, unfit.reason()));
        } catch (IOException unreadable) { // its message is the machine's path, which is nobody's business
            var kind = unreadable.getClass().getSimpleName();
            skipped.add(new Skipped(name, "cannot be read (" + kind + "), expected a readable file"));
        }
    }

    /** Of two files with one id the one approved last is the rule; which of two as old it is, nobody can tell. */
    private Held newer(Held first, Held second) {
        var age = first.approved().compareTo(second.approved());
        var kept = age < 0 ? second : first;
        var left = age < 0 ? first : second;
        var id = "id " + left.about().id() + " is that of " + kept.name();
        var reason = age == 0
                ? id + ", expected an id of its own or a later approval"
                : id + ", approved later as version " + kept.about().version();
        skipped.add(new Skipped(left.name(), reason));
        return kept;
    }

    private record Held(String name, MarkdownDocument document) {
        Document about() {
            return document.about();
        }

        LocalDate approved() {
            return Objects.requireNonNullElse(about().approved(), LocalDate.MIN);
        }
    }
}
