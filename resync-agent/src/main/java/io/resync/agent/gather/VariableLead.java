package io.resync.agent.gather;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import io.resync.tws.Definitions;
import io.resync.tws.Definitions.JobDefinition;
import io.resync.tws.Definitions.VariableTable;
import io.resync.tws.Job;
import io.resync.tws.PageRequest;
import io.resync.tws.TwsClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables in what failed jobs run, the tables that hold them, who changed these, and which jobs use them as well. */
final class VariableLead implements Lead {
    private static final Set<Intent> ASKED = EnumSet.of(
            Intent.DIAGNOSE_FAILURE,
            Intent.EXPLAIN_WAITING,
            Intent.LIST,
            Intent.COMPARISON,
            Intent.IMPACT,
            Intent.FORECAST);
    private static final int MOST_JOBS = 10;
    private static final int MOST_TABLES = 20;
    private static final int MOST_DEFINITIONS = 1_000;

    private final TwsClient engine;

    VariableLead(TwsClient engine) {
        this.engine = engine;
    }

    @Override
    public List<Reading<?>> next(StructuredQuery query, Investigation soFar) {
        var asked = ASKED.contains(query.intent())
                || soFar.get(Sources.NAMED_TOGETHER).isPresent();
        var failed = asked ? Variables.failed(soFar::get) : List.<Observed<Job>>of();
        var readings = new ArrayList<Reading<?>>();
        failed.stream()
                .limit(MOST_JOBS)
                .forEach(
                        job -> readings.add(definition(engine, job.value().key().name())));
        var used = failed.stream()
                .flatMap(job -> Variables.of(soFar::get, job.value()).stream())
                .collect(Collectors.toSet());
        if (!used.isEmpty()) {
            readings.add(tables());
        }
        soFar.get(Sources.VARIABLE_TABLES)
                .ifPresent(seen -> changes(seen.value(), used, failed.get(0).at(), soFar, readings));
        return readings;
    }

    private void changes(
            List<VariableTable> tables, Set<String> used, Instant at, Investigation soFar, List<Reading<?>> readings) {
        for (var table : tables) {
            if (table.variables().keySet().stream().anyMatch(used::contains)) {
                readings.add(ChangeLead.changes(engine, table.name(), at));
                soFar.get(Sources.changesOf(table.name()))
                        .filter(seen -> !seen.value().items().isEmpty())
                        .ifPresent(seen -> readings.add(definitions()));
            }
        }
    }

    /** How the jobs of a name are done. */
    static Reading<?> definition(TwsClient engine, String name) {
        return new Reading<>(
                Sources.definitionsOf(name),
                deadline -> Optional.of(engine.definitions()
                        .jobs(Definitions.Filter.named(name), PageRequest.first(MOST_TABLES), deadline)
                        .map(page -> page.items().stream()
                                .flatMap(each -> whole(engine, each, deadline))
                                .toList())));
    }

    /** Lists of the first generation hold names only. */
    private static Stream<JobDefinition> whole(TwsClient engine, JobDefinition listed, Deadline deadline) {
        return listed.task().isEmpty()
                ? engine.definitions().job(listed.id(), deadline).map(Observed::value).stream()
                : Stream.of(listed);
    }

    private Reading<?> tables() {
        return new Reading<>(
                Sources.VARIABLE_TABLES,
                deadline -> Optional.of(engine.definitions()
                        .variableTables(Definitions.Filter.all(), PageRequest.first(MOST_TABLES), deadline)
                        .map(page -> page.items().stream()
                                .flatMap(each -> engine.definitions().variableTable(each.id(), deadline).stream())
                                .map(Observed::value)
                                .toList())));
    }

    private Reading<?> definitions() {
        return new Reading<>(
                Sources.JOB_DEFINITIONS,
                deadline -> Optional.of(engine.definitions()
                        .jobs(Definitions.Filter.all(), PageRequest.first(MOST_DEFINITIONS), deadline)
                        .map(page -> page.items())));
    }
}
