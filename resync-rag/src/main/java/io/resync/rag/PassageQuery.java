package io.resync.rag;

import io.resync.Deadline;
import io.resync.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns plain words into a query: each word in each field where the index has it, and none of them required. Nothing
 * in the text is syntax. Of a text with more pairs of word and field than {@link #MOST_CLAUSES}, the rarest are kept.
 */
final class PassageQuery {
    /** Below Lucene's own limit of 1,024, which would refuse the whole query. */
    static final int MOST_CLAUSES = 1_000;

    private final IndexReader index;
    private final Deadline deadline;
    private final List<Clause> clauses = new ArrayList<>();

    private PassageQuery(IndexReader index, Deadline deadline) {
        this.index = index;
        this.deadline = deadline;
    }

    /** The query, or empty when the index has none of the words. */
    static Optional<Query> of(String text, IndexReader index, Deadline deadline) throws IOException {
        var query = new PassageQuery(index, deadline);
        var searchable = Folding.searchable(text);
        for (Language language : Language.values()) {
            var words = LanguageAnalyzer.of(language).words(searchable, deadline);
            for (SearchField field : SearchField.values()) {
                query.add(field.in(language), words, field.weight());
            }
        }
        query.add(SearchField.NAMES, Identifiers.in(text), SearchField.NAMES_WEIGHT);
        return query.rarest();
    }

    private void add(String field, Set<String> words, float weight) throws IOException {
        for (String word : words) {
            LateSearch.check(deadline);
            var term = new Term(field, word);
            var documents = index.docFreq(term);
            if (documents > 0) {
                clauses.add(new Clause(term, weight, documents));
            }
        }
    }

    private Optional<Query> rarest() {
        var query = new BooleanQuery.Builder();
        clauses.stream()
                .sorted(Comparator.comparingInt(Clause::documents).thenComparing(Clause::term))
                .limit(MOST_CLAUSES)
                .forEach(clause -> query.add(clause.query(), BooleanClause.Occur.SHOULD));
        return clauses.isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    private record Clause(Term term, float weight, int documents) {
        Query query() {
            return new BoostQuery(new TermQuery(term), weight);
        }
    }
}
