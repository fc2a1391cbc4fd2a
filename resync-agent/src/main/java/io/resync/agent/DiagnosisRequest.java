package io.resync.agent;

import io.resync.Caller;
import io.resync.Language;
import io.resync.query.Audience;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Selection;
import io.resync.query.StructuredQuery;
import io.resync.tws.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program wants to have found out.
 *
 * @param intent which kind of thing
 * @param job the job it is about, in any form operators use, or the engine's id; null for the plan as a whole
 * @param language in which the sentences are written
 * @param caller on whose behalf
 * @param time the part of time it is about; null for none in particular
 * @param audience for whom a {@link Intent#REPORT} is written; null where none is wanted
 */
public record DiagnosisRequest(
        Intent intent,
        @Nullable String job,
        Language language,
        Caller caller,
        @Nullable TimeRange time,
        @Nullable Audience audience) {
    /**
     * A request for no text for others.
     *
     * @param intent which kind of thing
     * @param job the job it is about, in any form operators use, or the engine's id; null for the plan as a whole
     * @param language in which the sentences are written
     * @param caller on whose behalf
     * @param time the part of time it is about; null for none in particular
     */
    public DiagnosisRequest(
            Intent intent, @Nullable String job, Language language, Caller caller, @Nullable TimeRange time) {
        this(intent, job, language, caller, time, null);
    }

    /**
     * A request about no time in particular.
     *
     * @param intent which kind of thing
     * @param job the job it is about, in any form operators use, or the engine's id; null for the plan as a whole
     * @param language in which the sentences are written
     * @param caller on whose behalf
     */
    public DiagnosisRequest(Intent intent, @Nullable String job, Language language, Caller caller) {
        this(intent, job, language, caller, null, null);
    }

    /**
     * A request for a text to be sent to others.
     *
     * @param audience for whom it is written
     * @param job the job it is about, in any form operators use, or the engine's id; null for the night as a whole
     * @param language in which it is written
     * @param caller on whose behalf
     * @return the request; the text is that of the answer
     */
    public static DiagnosisRequest report(Audience audience, @Nullable String job, Language language, Caller caller) {
        return new DiagnosisRequest(Intent.REPORT, job, language, caller, null, audience);
    }

    StructuredQuery query() {
        var entities = job == null ? List.<Entity>of() : List.of(new Entity(EntityType.JOB, job, 0, job.length()));
        return new StructuredQuery(
                job == null ? "" : job, language, intent, 1, entities, time, Selection.ANY_JOB, null, audience);
    }
}
