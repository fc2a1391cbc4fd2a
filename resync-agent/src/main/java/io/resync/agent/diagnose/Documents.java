package io.resync.agent.diagnose;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.resync.Observed;
import io.resync.agent.gather.Sources;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents that were found for a case.
 *
 * @param seen where and when they were found
 * @param profiles what each speaks of: found by the cause first, then by the job
 */
record Documents(Observed<?> seen, List<DocumentProfile> profiles) {
    /** Documents change seldom, and reading one takes longer than finding it. */
    private static final Cache<List<Passage>, DocumentProfile> READ =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** The documents of a case, or empty when none could be looked for. */
    static Optional<Documents> of(CaseFile caseFile) {
        var searches = Stream.of(Sources.KNOWLEDGE_OF_CAUSE, Sources.KNOWLEDGE, Sources.DOCUMENTS)
                .flatMap(source -> caseFile.get(source).stream())
                .toList();
        return searches.stream().findFirst().map(first -> new Documents(first, profiles(searches)));
    }

    /** The same with those found by what is wrong; empty when none could be looked for. */
    static Optional<Documents> ofCauses(CaseFile caseFile) {
        var searches = Stream.concat(
                        Stream.of(Sources.KNOWLEDGE_OF_CAUSE, Sources.KNOWLEDGE, Sources.DOCUMENTS),
                        Stream.concat(
                                caseFile.lookedUpInDocuments().stream().map(Sources::knowledgeOf),
                                Stream.of(Sources.DOCUMENTS_OF_CAUSES)))
                .flatMap(source -> caseFile.get(source).stream())
                .toList();
        return searches.stream().findFirst().map(first -> new Documents(first, profiles(searches)));
    }

    static List<DocumentProfile> profiles(List<Observed<List<Passage>>> searches) {
        Map<Document, Map<String, Passage>> byDocument = new LinkedHashMap<>();
        searches.stream()
                .flatMap(search -> search.value().stream())
                .forEach(passage -> byDocument
                        .computeIfAbsent(passage.document(), none -> new LinkedHashMap<>())
                        .putIfAbsent(passage.id() + "\n" + passage.text(), passage));
        return byDocument.values().stream()
                .map(passages -> read(List.copyOf(passages.values())))
                .toList();
    }

    private static DocumentProfile read(List<Passage> passages) {
        var unscored = passages.stream().map(Documents::unscored).toList();
        return READ.get(unscored, DocumentProfile::of).with(passages);
    }

    private static Passage unscored(Passage passage) {
        return new Passage(passage.document(), passage.section(), passage.text(), 0);
    }
}
