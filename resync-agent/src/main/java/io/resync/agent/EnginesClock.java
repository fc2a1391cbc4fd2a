package io.resync.agent;

import io.resync.agent.gather.Investigation;
import io.resync.agent.gather.Sources;
import io.resync.agent.gather.Subject;
import io.resync.agent.understand.QueryProcessor;
import io.resync.chat.Analysis;
import io.resync.query.Intent;
import io.resync.query.Profile;
import io.resync.query.Question;
import io.resync.query.StructuredQuery;
import io.resync.tws.TimeRange;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the hour of a question about what is to come by the clock in which its answer writes times: that of the job, else of the
 * engine. Only where nothing is known of the asker, whose own clock would decide.
 */
final class EnginesClock {
    private static final Set<Intent> OF_WHAT_COMES = EnumSet.of(Intent.IMPACT, Intent.FORECAST);

    private final QueryProcessor understanding;

    EnginesClock(QueryProcessor understanding) {
        this.understanding = understanding;
    }

    Analysis read(Question question, Analysis analysis, Investigation investigation) {
        return question.profile().equals(Profile.UNKNOWN)
                        && OF_WHAT_COMES.contains(analysis.query().intent())
                        && analysis.query().timeRange() != null
                ? zone(investigation)
                        .flatMap(zone -> time(question, zone))
                        .map(time -> new Analysis(at(analysis.query(), time), analysis.route(), analysis.carried()))
                        .orElse(analysis)
                : analysis;
    }

    private static Optional<ZoneId> zone(Investigation investigation) {
        return Subject.job(investigation)
                .map(job -> job.value().schedule().zone())
                .or(() -> investigation
                        .get(Sources.ENGINE)
                        .map(seen -> seen.value().zone()));
    }

    private Optional<TimeRange> time(Question question, ZoneId zone) {
        var again = understanding.process(question.text(), question.language(), new Profile(null, zone));
        return Optional.ofNullable(again.timeRange());
    }

    private static StructuredQuery at(StructuredQuery query, TimeRange time) {
        return new StructuredQuery(
                query.text(),
                query.language(),
                query.intent(),
                query.confidence(),
                query.entities(),
                time,
                query.selection(),
                query.comparison());
    }
}
