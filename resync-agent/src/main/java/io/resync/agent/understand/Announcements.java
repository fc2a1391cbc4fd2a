package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.ARTICLE;
import static io.resync.agent.understand.Concept.DOCUMENT_NOUN;
import static io.resync.agent.understand.Concept.EQUALS;
import static io.resync.agent.understand.Concept.JOBS;
import static io.resync.agent.understand.Concept.JOB_NOUN;
import static io.resync.agent.understand.Concept.LIMIT_NOUN;
import static io.resync.agent.understand.Concept.NAMING;
import static io.resync.agent.understand.Concept.NUMBER_NOUN;
import static io.resync.agent.understand.Concept.OF;
import static io.resync.agent.understand.Concept.PREPOSITION;
import static io.resync.agent.understand.Concept.PROMPT_NOUN;
import static io.resync.agent.understand.Concept.RESOURCE_NOUN;
import static io.resync.agent.understand.Concept.STREAM_NOUN;
import static io.resync.agent.understand.Concept.USER_NOUN;
import static io.resync.agent.understand.Concept.WORKSTATION_NOUN;

import io.resync.query.EntityType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kind of thing that a noun beside a name says: "job X", "the X stream", "limit of X". */
final class Announcements {
    static final Set<Concept> SMALL_WORDS = EnumSet.of(ARTICLE, PREPOSITION, OF);

    private static final List<Concept> NOUNS = List.of(
            STREAM_NOUN, WORKSTATION_NOUN, RESOURCE_NOUN, PROMPT_NOUN, USER_NOUN, JOB_NOUN, JOBS, DOCUMENT_NOUN);
    private static final Set<Concept> NAME_WORDS = EnumSet.of(NAMING, EQUALS, NUMBER_NOUN);
    private static final int REACH = 3;

    private final List<Unit> units;

    Announcements(List<Unit> units) {
        this.units = units;
    }

    /** The noun before: "job X", "job named X", "limit of X"; null for none. */
    @Nullable
    Concept before(int i) {
        boolean near = true;
        for (int j = i - 1; j >= 0 && j >= i - REACH; j--) {
            var unit = units.get(j);
            if (unit.is(LIMIT_NOUN)) {
                return LIMIT_NOUN;
            }
            if (!near && unit.is(JOBS)) {
                return DOCUMENT_NOUN; // "jobs of X": X is no job, and nothing says what it is
            }
            if (near && !unit.isAny(NAME_WORDS)) {
                var noun = noun(unit);
                if (noun != null) {
                    return unit.is(DOCUMENT_NOUN) ? DOCUMENT_NOUN : noun;
                }
                near = false;
            }
            if (!near && !unit.isAny(SMALL_WORDS)) {
                return null;
            }
        }
        return null;
    }

    /** The noun that a unit is, or null. */
    @Nullable
    Concept noun(int i) {
        return i < 0 || i >= units.size() ? null : noun(units.get(i));
    }

    private static @Nullable Concept noun(Unit unit) {
        for (var noun : NOUNS) {
            if (unit.is(noun)) {
                return noun;
            }
        }
        return null;
    }

    /** What a noun announces; null for a thing that Resync has no type for. */
    static @Nullable EntityType type(Concept noun) {
        return switch (noun) {
            case STREAM_NOUN -> EntityType.JOB_STREAM;
            case WORKSTATION_NOUN, LIMIT_NOUN -> EntityType.WORKSTATION;
            case RESOURCE_NOUN -> EntityType.RESOURCE;
            case PROMPT_NOUN -> EntityType.PROMPT;
            case USER_NOUN -> EntityType.USER;
            case DOCUMENT_NOUN -> null;
            default -> EntityType.JOB;
        };
    }
}
