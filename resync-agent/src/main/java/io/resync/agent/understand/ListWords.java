package io.resync.agent.understand;

import io.resync.agent.understand.Piece.Kind;
import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.query.Selection;
import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a question for a list wants to see, by its states, adjectives and verbs: "which jobs have not started", "o que
 * quebrou", "los retenidos".
 */
final class ListWords {
    private static final Set<PlanStatus> FAILED = having(PlanStatus::failed);
    private static final Set<PlanStatus> WAITING = having(PlanStatus::waiting);
    private static final Set<PlanStatus> ENDED = having(PlanStatus::ended);
    private static final Set<PlanStatus> ENDED_WELL = EnumSet.of(PlanStatus.SUCC, PlanStatus.SUCCP);
    private static final Set<PlanStatus> OPEN = having(status ->
            status.waiting() || EnumSet.of(PlanStatus.EXEC, PlanStatus.PEND).contains(status));
    /** What no verb says: only the adjective does. */
    private static final Set<PlanStatus> SAID_BY_ADJECTIVES =
            EnumSet.of(PlanStatus.CANCL, PlanStatus.SUPPR, PlanStatus.SUSP);

    private static final Set<Concept> GOING = EnumSet.of(Concept.RUN, Concept.END);
    private static final Set<Concept> JOB_NOUNS = EnumSet.of(Concept.JOBS, Concept.JOB_NOUN);
    private static final Map<Concept, EntityType> OTHER_NOUNS = new EnumMap<>(Map.of(
            Concept.STREAM_NOUN, EntityType.JOB_STREAM,
            Concept.WORKSTATION_NOUN, EntityType.WORKSTATION,
            Concept.RESOURCE_NOUN, EntityType.RESOURCE,
            Concept.PROMPT_NOUN, EntityType.PROMPT));

    private static final Map<String, String> PLURALS = Map.of("s", "", "es", "", "oes", "ao", "ns", "m");
    private static final int SHORTEST_PLURAL = 4;

    private final Sighting seen;
    private final Lexicon lexicon;
    private final Reading reading;

    private ListWords(Sighting seen, Lexicon lexicon) {
        this.seen = seen;
        this.lexicon = lexicon;
        this.reading = seen.reading();
    }

    /**
     * What is selected.
     *
     * @param seen the question
     * @param lexicon the words
     * @param past whether it asks about a part of time that is not the present one: what "ran" then may be in any state now
     */
    static Selection of(Sighting seen, Lexicon lexicon, boolean past) {
        var words = new ListWords(seen, lexicon);
        return new Selection(words.kind(), words.states(past), words.reading.has(Concept.LATE));
    }

    /** One place says where to look, not what for; so does a noun with a name beside it. */
    private EntityType kind() {
        if (reading.hasAny(JOB_NOUNS)) {
            return EntityType.JOB;
        }
        return OTHER_NOUNS.entrySet().stream()
                .filter(noun -> seen.units().stream().anyMatch(unit -> isSeveral(unit, noun.getKey())))
                .map(Map.Entry::getValue)
                .filter(type -> seen.entities().stream()
                        .noneMatch(entity -> entity.type().equals(type)))
                .findFirst()
                .orElse(EntityType.JOB);
    }

    private boolean isSeveral(Unit unit, Concept noun) {
        var word = unit.last().folded();
        return word.endsWith("s")
                && word.length() >= SHORTEST_PLURAL
                && (unit.is(noun)
                        || PLURALS.entrySet().stream()
                                .anyMatch(plural -> word.endsWith(plural.getKey())
                                        && lexicon.means(singular(word, plural), EnumSet.of(noun))));
    }

    /** The word lists have most nouns in the singular only. */
    private static String singular(String word, Map.Entry<String, String> plural) {
        return word.substring(0, word.length() - plural.getKey().length()) + plural.getValue();
    }

    private Set<PlanStatus> states(boolean past) {
        var said = seen.entities().stream()
                .filter(entity -> entity.type().equals(EntityType.STATE))
                .flatMap(ListWords::states)
                .collect(Collectors.toSet());
        if (!said.isEmpty()) {
            return said;
        }
        var adjectives = adjectives();
        return adjectives.isEmpty() ? verbs(past) : adjectives;
    }

    private static Stream<PlanStatus> states(Entity state) {
        return state.resolution().names().stream()
                .map(KnownName::name)
                .map(PlanStatus::of)
                .filter(status -> status != PlanStatus.UNKNOWN);
    }

    private Set<PlanStatus> adjectives() {
        return seen.units().stream()
                .map(unit -> lexicon.pieces().beginningWith(unit.token()).word(Kind.STATE_ADJECTIVE, ""))
                .filter(piece -> piece != null)
                .flatMap(piece -> piece.arguments().stream())
                .map(PlanStatus::of)
                .filter(SAID_BY_ADJECTIVES::contains)
                .collect(Collectors.toSet());
    }

    private Set<PlanStatus> verbs(boolean past) {
        boolean negated = reading.any(clause -> clause.has(Concept.NEGATION) && clause.hasAny(GOING));
        if (reading.has(Concept.FAILURE) || (negated && reading.has(Concept.WELL))) {
            return FAILED;
        }
        if (reading.has(Concept.END)) {
            return negated ? OPEN : reading.has(Concept.WELL) ? ENDED_WELL : ENDED;
        }
        if (reading.has(Concept.RUN)) {
            return negated ? WAITING : past ? Set.of() : EnumSet.of(PlanStatus.EXEC);
        }
        if (reading.has(Concept.WAIT)) {
            return WAITING;
        }
        if (reading.has(Concept.REMAINING)) {
            return OPEN;
        }
        return namesNothing() ? FAILED : Set.of();
    }

    /** "What do I look at first?" is about what went wrong. */
    private boolean namesNothing() {
        return !reading.hasAny(JOB_NOUNS)
                && !reading.has(Concept.LATE)
                && seen.entities().stream().allMatch(entity -> entity.type().equals(EntityType.TIME_RANGE));
    }

    private static Set<PlanStatus> having(Predicate<PlanStatus> property) {
        return Arrays.stream(PlanStatus.values()).filter(property).collect(Collectors.toUnmodifiableSet());
    }
}
