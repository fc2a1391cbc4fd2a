package io.resync.agent;

import io.resync.agent.gather.AsksToRepeat;
import io.resync.chat.Carried;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.Selection;
import io.resync.query.StructuredQuery;
import io.resync.tws.TimeRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with what it leaves unsaid: "e o log dele?" is about the job before, "y CARGA_STG?" wants the same of another,
 * "and yesterday?" wants the same of another time.
 *
 * @param query the question, completed
 * @param carried what was taken over
 */
record FollowUp(StructuredQuery query, Set<Carried> carried) {
    private static final Set<EntityType> SUBJECTS = Set.of(
            EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.RESOURCE, EntityType.PROMPT);

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
        return before.map(earlier -> new Completion(query, earlier).followUp())
                .orElseGet(() -> new FollowUp(query, EnumSet.noneOf(Carried.class)));
    }

    /** One question on the way to being complete. */
    private static final class Completion {
        private final StructuredQuery query;
        private final StructuredQuery before;
        private final Unsaid unsaid;
        private final Set<Carried> carried = EnumSet.noneOf(Carried.class);
        private final List<Entity> entities;

        Completion(StructuredQuery query, StructuredQuery before) {
            this.query = query;
            this.before = before;
            this.unsaid = new Unsaid(query);
            this.entities = new ArrayList<>(query.entities());
        }

        FollowUp followUp() {
            boolean sameWanted = unsaid.intent();
            if (sameWanted) {
                carried.add(Carried.INTENT);
            }
            var wanted = sameWanted ? before : query;
            boolean goesOn = sameWanted || goesOnListing();
            takeSubjects(wanted.intent(), goesOn);
            var selection = selection(goesOn);
            var time = time(goesOn || carried.contains(Carried.SUBJECT));
            var completed = new StructuredQuery(
                    query.text(),
                    query.language(),
                    wanted.intent(),
                    wanted.confidence(),
                    entities,
                    time,
                    selection,
                    query.comparison(),
                    wanted.audience());
            return new FollowUp(completed, carried);
        }

        /** "And the waiting ones?" behind another list is about the same place and time. */
        private boolean goesOnListing() {
            return query.intent() == Intent.LIST && before.intent() == Intent.LIST && unsaid.joins();
        }

        private void takeSubjects(Intent intent, boolean goesOn) {
            if (has(query, SUBJECTS)
                    || (WITHOUT_SUBJECT.contains(intent) && !goesOn && !AsksToRepeat.ofTheSame(query))) {
                return;
            }
            if (has(before, SUBJECTS)) {
                take(SUBJECTS);
                carried.add(Carried.SUBJECT);
            }
        }

        /** A list in other words has states of its own; without any, it is of those before. */
        private Selection selection(boolean goesOn) {
            if (!goesOn || before.intent() != Intent.LIST) {
                return query.selection();
            }
            take(Set.of(EntityType.USER));
            if (!query.selection().isOpen()) {
                return query.selection();
            }
            take(Set.of(EntityType.STATE));
            return before.selection();
        }

        private @Nullable TimeRange time(boolean goesOn) {
            if (query.timeRange() != null || before.timeRange() == null || !goesOn || unsaid.isAboutNow()) {
                return query.timeRange();
            }
            take(Set.of(EntityType.TIME_RANGE));
            carried.add(Carried.TIME);
            return before.timeRange();
        }

        private void take(Set<EntityType> types) {
            if (!has(query, types)) {
                before.entities().stream()
                        .filter(entity -> types.contains(entity.type()))
                        .forEach(entities::add);
            }
        }

        private static boolean has(StructuredQuery query, Set<EntityType> types) {
            return query.entities().stream().anyMatch(entity -> types.contains(entity.type()));
        }
    }
}
