package io.resync.rag;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 (k1 1.2, b 0.75) that takes a word for as rare as it is among all passages. Lucene takes it for as rare as it
 * is among those with the same field; the fields being those of one language, the only Spanish runbook among many
 * Portuguese ones would then be made of common words only, and never come first.
 */
final class WholeIndexBm25 extends BM25Similarity {
    @Override
    public Explanation idfExplain(CollectionStatistics field, TermStatistics word) {
        return Explanation.match(idf(word.docFreq(), field.maxDoc()), "idf among all passages");
    }
}
