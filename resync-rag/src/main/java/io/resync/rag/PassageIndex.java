package io.resync.rag;

import io.resync.Deadline;
import io.resync.knowledge.Document;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * Passages and their index, which does not change. It lives in memory alone and holds no file or native memory, so
 * that it needs no closing: a search that still runs on a replaced index ends undisturbed.
 */
final class PassageIndex {
    static final Similarity BM25 = new WholeIndexBm25();

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexedPassage.POSITION, SortField.Type.INT));

    private final List<Passage> passages;
    private final IndexReader reader;

    /** Over passages that are ordered by id: their position breaks ties. */
    private PassageIndex(List<Passage> passages, IndexReader reader) {
        this.passages = passages;
        this.reader = reader;
    }

    static PassageIndex of(List<Passage> passages) throws IOException {
        Directory directory = IndexedPassage.index(passages);
        return new PassageIndex(passages, DirectoryReader.open(directory));
    }

    int size() {
        return passages.size();
    }

    List<Passage> search(KnowledgeQuery wanted, Deadline deadline) throws IOException {
        var words = PassageQuery.of(wanted.text(), reader, deadline);
        return words.isEmpty() ? List.of() : search(restricted(words.get(), wanted.tags()), wanted.limit(), deadline);
    }

    private List<Passage> search(Query query, int limit, Deadline deadline) throws IOException {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
        searcher.setQueryCache(null); // Lucene's is shared by the whole process and would keep old indexes alive
        searcher.setTimeout(deadline::passed);
        var best = searcher.search(query, limit, BEST_FIRST);
        if (searcher.timedOut()) {
            throw LateSearch.exception();
        }
        return Arrays.stream(best.scoreDocs).map(this::passage).toList();
    }

    private Query restricted(Query words, Set<String> tags) {
        if (tags.isEmpty()) {
            return words;
        }
        var allowed = passages.stream()
                .map(Passage::document)
                .filter(document -> document.tags().containsAll(tags))
                .map(Document::id)
                .distinct()
                .map(BytesRef::new)
                .toList();
        return new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(new TermInSetQuery(IndexedPassage.DOCUMENT, allowed), BooleanClause.Occur.FILTER)
                .build();
    }

    private Passage passage(ScoreDoc found) {
        var values = ((FieldDoc) found).fields; // as in BEST_FIRST: score, position
        var passage = passages.get((Integer) values[1]);
        return new Passage(passage.document(), passage.section(), passage.text(), (Float) values[0]);
    }
}
