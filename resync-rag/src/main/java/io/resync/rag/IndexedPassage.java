package io.resync.rag;

import io.resync.Language;
import io.resync.knowledge.Passage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** How passages are written into an index. */
final class IndexedPassage {
    static final String DOCUMENT = "document";
    static final String POSITION = "position";

    private IndexedPassage() {}

    static Directory index(List<Passage> passages) throws IOException {
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(analyzer())
                .setSimilarity(PassageIndex.BM25)
                .setMergeScheduler(new SerialMergeScheduler()); // no threads, and the same segments every time
        try (var writer = new IndexWriter(directory, config)) {
            for (int position = 0; position < passages.size(); position++) {
                writer.addDocument(fields(passages.get(position), position));
            }
        }
        return directory;
    }

    private static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            for (SearchField field : SearchField.values()) {
                byField.put(field.in(language), LanguageAnalyzer.of(language));
            }
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    private static Document fields(Passage passage, int position) {
        var fields = new Document();
        fields.add(new NumericDocValuesField(POSITION, position));
        fields.add(new StringField(DOCUMENT, passage.document().id(), Field.Store.NO));
        for (SearchField field : SearchField.values()) {
            var name = field.in(passage.document().language());
            fields.add(new TextField(name, Folding.searchable(field.of(passage)), Field.Store.NO));
        }
        for (String name : Identifiers.in(allText(passage))) {
            fields.add(new StringField(SearchField.NAMES, name, Field.Store.NO));
        }
        return fields;
    }

    private static String allText(Passage passage) {
        var texts = Stream.of(SearchField.values()).map(field -> field.of(passage));
        return Stream.concat(Stream.of(passage.document().id()), texts).collect(Collectors.joining("\n"));
    }
}
