package io.resync.agent;

import io.resync.chat.Carried;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question with what it leaves unsaid: "e o log dele?" is about the job before, "y CARGA_STG?" wants the same of another.
 *
 * @param query the question, completed
 * @param carried what was taken over
 */
record FollowUp(StructuredQuery query, Set<Carried> carried) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** With more words than "¿y para el …?" has, it says itself what it wants. */
    private static final int FEW_WORDS = 3;

    /** What "¿y mañana?" looks like without the question before it. */
    private static final Set<Intent> LOOKS_LIKE = EnumSet.of(Intent.SMALL_TALK, Intent.FORECAST);

    private static final Set<Intent> TAKES_OVER = EnumSet.of(Intent.UNKNOWN, Intent.OUT_OF_SCOPE, Intent.STATUS);
    private static final Set<EntityType> SUBJECTS =
            Set.of(EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION);
    private static final Set<Intent> WITHOUT_SUBJECT = EnumSet.of(
            Intent.UNKNOWN,
            Intent.OUT_OF_SCOPE,
            Intent.GREETING,
            Intent.SMALL_TALK,
            Intent.MANAGE,
            Intent.LIST,
            Intent.HEALTH,
            Intent.HANDOVER,
            Intent.CRITICAL_PATH,
            Intent.DEFINITION,
            Intent.HOW_TO,
            Intent.MESSAGE_LOOKUP);

    static FollowUp of(StructuredQuery query, Optional<StructuredQuery> before) {
        return before.map(earlier -> of(query, earlier))
                .orElseGet(() -> new FollowUp(query, EnumSet.noneOf(Carried.class)));
    }

    private static FollowUp of(StructuredQuery query, StructuredQuery before) {
        var carried = EnumSet.noneOf(Carried.class);
        var intent = query.intent();
        double confidence = query.confidence();
        if (takesOver(query)) {
            intent = before.intent();
            confidence = before.confidence();
            carried.add(Carried.INTENT);
        }
        var entities = new ArrayList<>(query.entities());
        if (subjects(query).isEmpty() && !WITHOUT_SUBJECT.contains(intent)) {
            entities.addAll(subjects(before));
            if (!subjects(before).isEmpty()) {
                carried.add(Carried.SUBJECT);
            }
        }
        var completed = new StructuredQuery(
                query.text(), query.language(), intent, confidence, entities, query.timeRange(), query.comparison());
        return new FollowUp(completed, carried);
    }

    private static List<Entity> subjects(StructuredQuery query) {
        return query.entities().stream()
                .filter(entity -> SUBJECTS.contains(entity.type()))
                .toList();
    }

    private static boolean takesOver(StructuredQuery query) {
        long words = wordsBesidesNames(query);
        boolean brief = words <= FEW_WORDS && (words > 0 || !query.entities().isEmpty());
        return (brief && TAKES_OVER.contains(query.intent()))
                || (words < FEW_WORDS && query.text().contains("?") && LOOKS_LIKE.contains(query.intent()));
    }

    private static long wordsBesidesNames(StructuredQuery query) {
        var rest = new StringBuilder(query.text());
        query.entities().forEach(entity -> blank(rest, entity));
        return WORD.matcher(rest).results().limit(FEW_WORDS + 1L).count();
    }

    private static void blank(StringBuilder text, Entity entity) {
        for (int i = entity.start(); i < entity.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
