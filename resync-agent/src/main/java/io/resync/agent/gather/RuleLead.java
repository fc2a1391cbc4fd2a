package io.resync.agent.gather;

import io.resync.agent.codes.Topic;
import io.resync.agent.log.LogTriage;
import io.resync.agent.plan.Blocker;
import io.resync.agent.plan.Waiting;
import io.resync.knowledge.KnowledgeBase;
import io.resync.knowledge.KnowledgeQuery;
import io.resync.knowledge.Passage;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Job;
import io.resync.tws.JobStream;
import io.resync.tws.PlanStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is written about what is wrong: where waiting begins, what was changed, what should be in the plan and is not. */
final class RuleLead implements Lead {
    /** Names as programs have them: with an underscore, or of capitals and digits. */
    private static final Pattern THING =
            Pattern.compile("(?<![\\w./-])(?:[A-Za-z]\\w*_\\w+|[A-Z]+\\d[A-Z0-9]*)(?![\\w/-])");

    private static final String REPLACES = "replaces supersedes substitui anula sustituye never nunca";
    private static final int MOST_RIVALLED = 3;
    private static final int MOST_THINGS = 8;
    private static final int MOST_SEARCHES = 6;
    private static final int MOST_PASSAGES = 8;
    private static final int MOST_DOCUMENTS = 8;
    private static final int MOST_PARTS = 60;

    private final @Nullable KnowledgeBase knowledge;
    private final Clock clock;

    RuleLead(@Nullable KnowledgeBase knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var base = knowledge;
        if (base == null || query.intent() == Intent.CHANGE) {
            return List.of();
        }
        Map<String, String> searches = new LinkedHashMap<>();
        Subject.job(soFar).ifPresent(job -> origins(job.value(), soFar, searches));
        logged(soFar, searches);
        changed(soFar, searches);
        soFar.asked().stream()
                .flatMap(source -> Sources.scheduled(source).stream())
                .forEach(name -> searches.put(name, name + " " + Topic.CALENDAR.searchedBy()));
        green(soFar, searches);
        missing(soFar, searches);
        rivals(soFar, searches);
        var readings = new ArrayList<Reading<?>>();
        searches.entrySet().stream()
                .limit(MOST_SEARCHES)
                .forEach(search -> readings.add(search(base, search.getKey(), search.getValue())));
        var allAsked = readings.stream()
                .allMatch(reading -> soFar.asked().contains(reading.source().name()));
        return allAsked ? inFull(base, soFar) : readings;
    }

    private void origins(Job job, Investigation soFar, Map<String, String> searches) {
        soFar.get(Sources.PLAN)
                .flatMap(plan -> Waiting.of(plan.value(), job.id(), clock.instant()))
                .ifPresent(why -> why.origins().forEach(origin -> searches.put(origin.subject(), words(origin))));
    }

    /** What the logs of other jobs show, where one job is asked about. */
    private static void logged(Investigation soFar, Map<String, String> searches) {
        if (soFar.get(Sources.JOB).isPresent()) {
            soFar.asked().stream()
                    .flatMap(source -> Sources.logged(source).stream())
                    .forEach(job -> soFar.get(Sources.logOf(job))
                            .flatMap(log -> LogTriage.firstCause(log.value()))
                            .ifPresent(cause -> searches.put("log of " + job, job + " " + cause.line())));
        }
    }

    private static String words(Blocker origin) {
        var topics = Topic.ofMessage("origin." + origin.kind().name().toLowerCase(Locale.ROOT)).stream()
                .map(Topic::searchedBy)
                .collect(Collectors.joining(" "));
        return String.join(" ", origin.subject(), BareName.of(origin.subject()), origin.text(), topics);
    }

    private static void changed(Investigation soFar, Map<String, String> searches) {
        soFar.asked().stream()
                .flatMap(source -> Sources.changedObject(source).stream())
                .forEach(object -> soFar.get(Sources.changesOf(object))
                        .flatMap(seen -> seen.value().items().stream().findFirst())
                        .ifPresent(change ->
                                searches.put(object, String.join(" ", object, change.action(), change.detail()))));
    }

    /** Of a job stream that ended well, with the jobs that did not run in it. */
    private static void green(Investigation soFar, Map<String, String> searches) {
        soFar.get(Sources.NAMED_STREAMS).stream()
                .flatMap(seen -> seen.value().items().stream())
                .filter(stream -> stream.state().status() == PlanStatus.SUCC)
                .forEach(stream -> searches.put(stream.name(), stream.name() + " " + notRun(stream, soFar)));
    }

    /** What is no job may still have a rule: a code, a table, a file. */
    private static void missing(Investigation soFar, Map<String, String> searches) {
        soFar.get(Sources.JOB)
                .map(seen -> seen.value())
                .filter(Subject.NotFound.class::isInstance)
                .map(seen -> ((Subject.NotFound) seen).typed())
                .ifPresent(typed -> searches.put(typed, typed));
    }

    /** Newer rules that replace or forbid what was found: they name the same things, in whatever language. */
    private static void rivals(Investigation soFar, Map<String, String> searches) {
        var things = Stream.of(Sources.KNOWLEDGE_OF_CAUSE, Sources.KNOWLEDGE)
                .flatMap(source -> soFar.get(source).stream())
                .flatMap(seen -> seen.value().stream().limit(MOST_RIVALLED))
                .flatMap(passage -> THING.matcher(passage.text()).results())
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_THINGS)
                .collect(Collectors.joining(" "));
        if (soFar.get(Sources.JOB).isPresent() && !things.isEmpty()) {
            searches.put("rules that replace", things + " " + REPLACES);
        }
    }

    private static String notRun(JobStream stream, Investigation soFar) {
        return soFar.get(Sources.NAMED_JOBS).stream()
                .flatMap(seen -> seen.value().items().stream())
                .filter(job ->
                        job.jobStreamId().equals(stream.id()) && job.state().status() != PlanStatus.SUCC)
                .map(job -> job.key().name())
                .collect(Collectors.joining(" "));
    }

    private static Reading<?> search(KnowledgeBase base, String subject, String words) {
        var query = new KnowledgeQuery(words, MOST_PASSAGES, Set.of());
        return new Reading<>(Sources.knowledgeOf(subject), deadline -> Optional.of(base.search(query, deadline)));
    }

    /** The documents of which parts were found, in full: what a part tells of may be explained in another. */
    private static List<Reading<?>> inFull(KnowledgeBase base, Investigation soFar) {
        var ids = soFar.asked().stream()
                .flatMap(source -> Sources.written(source).stream())
                .flatMap(subject -> soFar.get(Sources.knowledgeOf(subject)).stream())
                .flatMap(seen -> seen.value().stream())
                .map(passage -> passage.document().id())
                .distinct()
                .limit(MOST_DOCUMENTS)
                .toList();
        return ids.isEmpty() ? List.of() : List.of(inFull(base, ids));
    }

    private static Reading<List<Passage>> inFull(KnowledgeBase base, List<String> ids) {
        var query = new KnowledgeQuery(String.join(" ", ids), MOST_PARTS, Set.of());
        return new Reading<>(
                Sources.DOCUMENTS_OF_CAUSES,
                deadline -> Optional.of(base.search(query, deadline)
                        .map(found -> found.stream()
                                .filter(passage ->
                                        ids.contains(passage.document().id()))
                                .toList())));
    }
}
