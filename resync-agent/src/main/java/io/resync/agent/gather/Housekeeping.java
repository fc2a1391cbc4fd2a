package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CauseReading;
import io.resync.agent.codes.FilePaths;
import io.resync.agent.log.LogTriage;
import io.resync.agent.plan.PlanGraph;
import io.resync.agent.plan.Waiting;
import io.resync.knowledge.Passage;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Job;
import io.resync.tws.JobLog;
import io.resync.tws.PlanStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That a place filled up since a job that clears it did not run. */
public final class Housekeeping {
    private static final Set<CauseCategory> FULL = EnumSet.of(CauseCategory.DISK_SPACE, CauseCategory.INODES);
    private static final Set<PlanStatus> RAN = EnumSet.of(PlanStatus.SUCC, PlanStatus.EXEC, PlanStatus.SUCCP);
    private static final Pattern CLEARS = Pattern.compile(
            "(?iU)\\b(?:clean|purg|delet|remov|house.?keep|archiv|rotat|compress|prun|free|retention|limp|apag|exclu|elimin|"
                    + "remov|expurg|arquiva|rotac|comprim|liber|reten|borr|depur|suprim|archiva|drop|truncat|trim|expir|shrink|reorg|solta|suelt|descart|desech|esvazi|vaci)\\w*");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_@$#-]{2,}");

    private Housekeeping() {}

    /**
     * Jobs that failed for lack of room: the one asked about, or those where its waiting begins.
     *
     * @param read what was read
     * @param now the moment
     * @return each with the folders that its log names
     */
    public static List<Filled> filled(Variables.Read read, Instant now) {
        var asked = read.get(Sources.JOB)
                .map(Observed::value)
                .flatMap(subject ->
                        subject instanceof Subject.Found found ? Optional.of(found.job()) : Optional.<Job>empty());
        return asked.stream()
                .flatMap(job -> job.state().status().failed()
                        ? filled(job, read.get(Sources.JOB_LOG))
                        : origins(read, job, now).flatMap(each -> filled(each, read.get(Sources.logOf(each.key())))))
                .toList();
    }

    private static Stream<Job> origins(Variables.Read read, Job job, Instant now) {
        return read.get(Sources.PLAN).stream()
                .map(Observed::value)
                .flatMap(plan -> Waiting.of(plan, job.id(), now).stream()
                        .flatMap(why -> why.origins().stream())
                        .map(origin -> origin.job())
                        .filter(Objects::nonNull)
                        .flatMap(origin -> plan.job(origin).stream()));
    }

    private static Stream<Filled> filled(Job job, Optional<Observed<JobLog>> log) {
        return log.stream()
                .flatMap(seen -> LogTriage.firstCause(seen.value()).stream()
                        .filter(cause ->
                                FULL.contains(CauseReading.of(cause.line()).category()))
                        .map(cause -> new Filled(job, FullPlaces.in(seen.value(), cause))))
                .filter(filled -> !filled.places().isEmpty());
    }

    /**
     * Jobs that clear what filled up and did not run, by what documents and definitions say of them.
     *
     * @param read what was read
     * @param filled the job that found no room
     * @return the jobs, each with the words that tell
     */
    public static List<Idle> idle(Variables.Read read, Filled filled) {
        var told = new LinkedHashMap<String, Observed<String>>();
        written(read, filled, told);
        defined(read, filled, told);
        return told.isEmpty()
                ? List.of()
                : read.get(Sources.PLAN).map(Observed::value).stream()
                        .flatMap(plan -> plan.jobs().stream()
                                .filter(job -> told.containsKey(job.key().name()))
                                .filter(job ->
                                        !RAN.contains(job.state().status()) && !comesAfter(plan, filled.job(), job)))
                        .map(job -> new Idle(
                                job,
                                filled,
                                Objects.requireNonNull(told.get(job.key().name()))))
                        .toList();
    }

    private static boolean comesAfter(PlanGraph plan, Job first, Job other) {
        return first.id().equals(other.id())
                || !plan.path(first.id(), other.id()).isEmpty();
    }

    /** By a document about one of the folders: what its lines about clearing name. */
    private static void written(Variables.Read read, Filled filled, Map<String, Observed<String>> told) {
        Stream.of(Sources.KNOWLEDGE_OF_CAUSE, Sources.DOCUMENTS, Sources.DOCUMENTS_OF_CAUSES)
                .flatMap(source -> read.get(source).stream())
                .forEach(seen -> about(seen.value(), filled)
                        .flatMap(passage -> passage.text().lines())
                        .filter(Housekeeping::clears)
                        .forEach(line -> NAME.matcher(line)
                                .results()
                                .forEach(name -> told.putIfAbsent(name.group(), seen.map(all -> line.strip())))));
    }

    private static void defined(Variables.Read read, Filled filled, Map<String, Observed<String>> told) {
        read.get(Sources.JOB_DEFINITIONS)
                .ifPresent(seen -> seen.value().stream()
                        .filter(job -> filled.isNamedIn(text(job)) && clears(text(job)))
                        .forEach(job -> told.putIfAbsent(job.name(), seen.map(all -> text(job)))));
    }

    private static String text(JobDefinition job) {
        return (job.description() + " " + job.task()).strip();
    }

    /** In its words; that a job is called so says little. */
    private static boolean clears(String text) {
        return CLEARS.matcher(NAME.matcher(text).replaceAll(" ")).find();
    }

    private static Stream<Passage> about(List<Passage> passages, Filled filled) {
        var documents = passages.stream()
                .filter(passage -> filled.isNamedIn(passage.text()))
                .map(passage -> passage.document().id())
                .toList();
        return passages.stream()
                .filter(passage -> documents.contains(passage.document().id()));
    }

    /**
     * A job that found no room.
     *
     * @param job the job
     * @param places where: files with the folders around them, tables, tablespaces, volumes
     */
    public record Filled(Job job, List<String> places) {
        /** Keeps an own copy of the places. */
        public Filled {
            places = List.copyOf(places);
        }

        boolean isNamedIn(String text) {
            return places.stream().anyMatch(place -> FilePaths.isNamed(place, text));
        }

        /**
         * The place that a text tells of.
         *
         * @param told the words of a document or definition
         * @return the first place that it names, else the outermost
         */
        public String placeIn(String told) {
            return places.stream()
                    .filter(place -> FilePaths.isNamed(place, told))
                    .findFirst()
                    .orElseGet(() -> places.get(places.size() - 1));
        }
    }

    /**
     * A job that should have made room and did not run.
     *
     * @param job the job
     * @param filled what filled up meanwhile
     * @param told the words of a document or definition that tell what the job is for
     */
    public record Idle(Job job, Filled filled, Observed<String> told) {}
}
