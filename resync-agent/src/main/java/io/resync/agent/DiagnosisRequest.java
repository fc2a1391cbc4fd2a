package io.resync.agent;

import io.resync.Caller;
import io.resync.Language;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program wants to have found out.
 *
 * @param intent which kind of thing
 * @param job the job it is about, in any form operators use, or the engine's id; null for the plan as a whole
 * @param language in which the sentences are written
 * @param caller on whose behalf
 */
public record DiagnosisRequest(Intent intent, @Nullable String job, Language language, Caller caller) {
    StructuredQuery query() {
        var entities = job == null ? List.<Entity>of() : List.of(new Entity(EntityType.JOB, job, 0, job.length()));
        return new StructuredQuery(job == null ? "" : job, language, intent, 1, entities);
    }
}
