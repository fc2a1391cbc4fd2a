package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.agent.codes.MessageCatalogue;
import io.resync.agent.codes.MessageCode;
import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.PageRequest;
import io.resync.tws.RunHistory;
import io.resync.tws.TimeRange;
import io.resync.tws.TwsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to read to tell whether a failure is known: the codes asked about, earlier runs, and documents in full. */
final class FailureReadings {
    private static final Duration LOOKED_BACK = Duration.ofDays(35);
    private static final int MOST_RUNS = 500;
    private static final int MOST_DOCUMENTS = 8;
    private static final int MOST_PASSAGES = 60;

    private FailureReadings() {}

    /** The codes that a question asks the meaning of. */
    static List<Reading<?>> codes(StructuredQuery query) {
        var codes = Stream.of(EntityType.MESSAGE_ID, EntityType.RETURN_CODE)
                .flatMap(type -> query.entities(type).stream())
                .map(entity -> new MessageCode(MessageCatalogue.standard().spell(entity.text()), entity.text()))
                .distinct()
                .toList();
        if (query.intent() != Intent.MESSAGE_LOOKUP || codes.isEmpty()) {
            return List.of();
        }
        // what was asked is no observation of anything, so its moment is none
        var asked = new Observed<>(codes, "question", Instant.EPOCH);
        return List.of(new Reading<>(Sources.ASKED_CODES, deadline -> Optional.of(asked)));
    }

    /** The same with what the job that was found made of such codes before. */
    static List<Reading<?>> codes(StructuredQuery query, TwsClient engine, Investigation found) {
        var codes = codes(query);
        return codes.isEmpty()
                ? codes
                : Stream.concat(codes.stream(), runsBefore(engine, found).stream())
                        .toList();
    }

    /** How the job that was found ran before, unless that was read. */
    static List<Reading<?>> runsBefore(TwsClient engine, Investigation found) {
        return found.asked().contains(Sources.EARLIER_RUNS.name())
                ? List.of()
                : Subject.job(found).<Reading<?>>map(job -> earlierRuns(engine, job)).stream()
                        .toList();
    }

    /** How the job ran in the weeks before. */
    static Reading<?> earlierRuns(TwsClient engine, Observed<Job> job) {
        var key = job.value().key();
        var weeks = new TimeRange(job.at().minus(LOOKED_BACK), job.at());
        var filter = new RunHistory.Filter(key.name(), key.jobStream(), null, weeks);
        return new Reading<>(
                Sources.EARLIER_RUNS,
                deadline -> Optional.of(engine.history().runs(filter, PageRequest.first(MOST_RUNS), deadline)));
    }

    /** The documents of which parts were found, in full: what a part tells of may be explained in another. */
    static List<Reading<?>> documents(@Nullable KnowledgeBase knowledge, Investigation found) {
        var ids = Stream.of(Sources.KNOWLEDGE_OF_CAUSE, Sources.KNOWLEDGE)
                .flatMap(source -> found.get(source).stream())
                .flatMap(seen -> seen.value().stream())
                .map(passage -> passage.document().id())
                .distinct()
                .limit(MOST_DOCUMENTS)
                .toList();
        if (knowledge == null || ids.isEmpty()) {
            return List.of();
        }
        var query = new KnowledgeQuery(String.join(" ", ids), MOST_PASSAGES, Set.of());
        return List.of(new Reading<>(
                Sources.DOCUMENTS,
                deadline -> Optional.of(knowledge.search(query, deadline).map(passages -> of(ids, passages)))));
    }

    private static List<Passage> of(List<String> ids, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> ids.contains(passage.document().id()))
                .toList();
    }
}
