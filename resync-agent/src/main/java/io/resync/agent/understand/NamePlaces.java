package io.resync.agent.understand;

import static io.resync.agent.understand.Concept.AND;
import static io.resync.agent.understand.Concept.JOBS;
import static io.resync.agent.understand.Concept.PAUSE;
import static io.resync.agent.understand.Concept.STATUS;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a word is a name, by its look and by where it stands. Capitals alone make no name: operators shout, and
 * write acronyms.
 */
final class NamePlaces {
    private static final Set<Concept> AFTER_A_NAME = EnumSet.of(
            Concept.FAILURE,
            Concept.WAIT,
            Concept.LATE,
            Concept.RUN,
            Concept.END,
            Concept.CHANGE,
            Concept.BE,
            Concept.AUXILIARY,
            Concept.NEGATION,
            Concept.MAY);
    private static final Set<Concept> BEFORE_A_NAME = beforeAName();
    private static final Set<Concept> EVENTS =
            EnumSet.of(Concept.FAILURE, Concept.WAIT, Concept.LATE, Concept.RUN, Concept.END);
    private static final Set<Concept> SUBJECTS =
            EnumSet.of(JOBS, Concept.JOB_NOUN, Concept.STREAM_NOUN, Concept.WHAT, Concept.ANY);
    private static final Set<Concept> COPULAS = EnumSet.of(Concept.BE, Concept.AUXILIARY);
    private static final Set<EntityType> LISTED =
            Set.of(EntityType.JOB, EntityType.JOB_STREAM, EntityType.WORKSTATION, EntityType.RESOURCE);
    /** What a word in capitals may mean elsewhere and still be a name behind its noun: "job CANCEL", but not "job FAILED". */
    private static final Set<Concept> TAKEN_AS_NAMES = EnumSet.of(
            Concept.ORDER,
            STATUS,
            Concept.SHOW,
            Concept.INVESTIGATE,
            Concept.FIX,
            Concept.OVERVIEW,
            Concept.IMPACT,
            Concept.DEPENDENCY);

    private static final int SHORTEST_MARKED = 4;
    private static final String PLURAL = "s";
    private static final int REACH = 3;
    private static final int SENTENCE_REACH = 8;

    private final List<Unit> units;
    private final Casing casing;
    private final Lexicon lexicon;
    private final Map<Integer, Entity> found;
    private final Announcements announcements;

    NamePlaces(List<Unit> units, Casing casing, Lexicon lexicon, Map<Integer, Entity> found) {
        this.units = units;
        this.casing = casing;
        this.lexicon = lexicon;
        this.found = found;
        this.announcements = new Announcements(units);
    }

    private static Set<Concept> beforeAName() {
        var before = EnumSet.copyOf(AFTER_A_NAME);
        before.addAll(EnumSet.of(STATUS, Concept.HAPPENED, Concept.SHOW, Concept.INVESTIGATE, Concept.LOG));
        before.addAll(EnumSet.of(Concept.REMAINING, Concept.DEPENDENCY, Concept.IMPACT, Concept.PROBLEM));
        return before;
    }

    /** The noun that announces a name there; null where none does. */
    @Nullable
    Concept noun(int i) {
        return announcements.before(i);
    }

    /** What the word names, or null when it is no name. */
    @Nullable
    EntityType type(int i) {
        if (!isNameLike(i) && !isQuoted(i)) {
            return isLogin(i) ? EntityType.USER : null;
        }
        if (isPlaceOfJobs(i)) {
            return EntityType.WORKSTATION;
        }
        var noun = announcements.before(i);
        if (noun != null && (isQuoted(i) || !isOrdinary(i) || isNamedLoudly(i))) {
            return Announcements.type(noun);
        }
        if (isOrdinary(i)) {
            return null;
        }
        var neighbour = isNameLike(i) ? typeByNeighbour(i) : null;
        return neighbour == null && isAJob(i) ? EntityType.JOB : neighbour;
    }

    /** Whether a word that a dictionary knows is meant as that name here. */
    boolean mayName(int i) {
        if (isOrdinary(i)) {
            return isQuoted(i) && announcements.before(i) != null;
        }
        return isNameLike(i) || isQuoted(i) || (units.get(i).meaning().isEmpty() && standsAsName(i));
    }

    /** Whether a noun beside it says what it is. */
    boolean isAnnounced(int i) {
        return announcements.before(i) != null || isBeforeHash(i) || nounAfter(i) != null;
    }

    private @Nullable EntityType typeByNeighbour(int i) {
        if (isBeforeHash(i)) {
            return EntityType.WORKSTATION;
        }
        var noun = nounAfter(i);
        if (noun != null) {
            return Announcements.type(noun);
        }
        var listed = typeOfList(i);
        return listed == null && (isWhereItRuns(i) || isSaidToBeLinked(i)) ? EntityType.WORKSTATION : listed;
    }

    /** "Failed on X", with something before it that failed: X is where. A name with underscores may as well be a stream. */
    private boolean isWhereItRuns(int i) {
        int place = place(i);
        boolean event = false;
        for (int j = place - 1;
                j >= 0 && j >= place - SENTENCE_REACH && !units.get(j).is(Concept.STOP);
                j--) {
            event |= units.get(j).isAny(EVENTS);
            if (event && (found.containsKey(j) || units.get(j).isAny(SUBJECTS))) {
                return true;
            }
        }
        return false;
    }

    /** "X is unlinked", "is X down". */
    private boolean isSaidToBeLinked(int i) {
        int next = i + 1;
        if (next < units.size() && units.get(next).isAny(COPULAS)) {
            next++;
        }
        boolean after = next > i + 1 || (i > 0 && units.get(i - 1).isAny(COPULAS));
        return after
                && next < units.size()
                && units.get(next).is(Concept.WORKSTATION_STATE)
                && NameRules.isMarked(text(i))
                && text(i).indexOf('_') < 0;
    }

    /** "Jobs on X". */
    private boolean isPlaceOfJobs(int i) {
        int place = place(i);
        return place > 0 && units.get(place - 1).is(JOBS) && !isOrdinary(i);
    }

    /** The "on" before a name that can be a workstation's; -1 for none. */
    private int place(int i) {
        int place = i - 1;
        while (place > 0 && place > i - REACH && units.get(place).is(Concept.ARTICLE)) {
            place--;
        }
        return place >= 0 && units.get(place).is(Concept.PLACE) && text(i).indexOf('_') < 0 ? place : -1;
    }

    private boolean isAJob(int i) {
        var text = text(i);
        if (NameRules.isUpper(text)) {
            return NameRules.isMarked(text)
                    ? isIdentifier(text)
                    : casing != Casing.SHOUTED && (isQuoted(i) || standsAsName(i));
        }
        return isQuoted(i) || NameRules.isJoined(text);
    }

    private static boolean isIdentifier(String text) {
        return (text.indexOf('_') > 0 || text.length() >= SHORTEST_MARKED) && !Codes.isNumbered(text);
    }

    boolean isNameLike(int i) {
        return NameRules.isUpper(text(i)) || NameRules.isMarked(text(i));
    }

    /** Words of the main language, and those that look like names in any: acronyms, standards. */
    private boolean isOrdinary(int i) {
        var unit = units.get(i);
        return !unit.meaning().isEmpty() && (unit.own() || casing == Casing.SHOUTED) && !isCapitalInside(i);
    }

    /** "Job A": inside a sentence nobody writes an article with a capital. English "I" is the exception. */
    private boolean isCapitalInside(int i) {
        var text = text(i);
        return text.length() == 1
                && !text.equals("I")
                && NameRules.isUpper(text)
                && casing == Casing.PLAIN
                && i > 0
                && !units.get(i - 1).isMark();
    }

    /** "Job CANCEL": in capitals directly behind its noun; where all is in capitals, only if another language has the word. */
    private boolean isNamedLoudly(int i) {
        var unit = units.get(i);
        if (announcements.noun(i - 1) == null
                || units.get(i - 1).is(JOBS)
                || unit.text().length() == 1) {
            return false;
        }
        return NameRules.isUpper(unit.text())
                && (casing == Casing.SHOUTED ? !unit.own() && !unit.isAny(AFTER_A_NAME) : unit.isAny(TAKEN_AS_NAMES));
    }

    /** "User jsouza": a word that no list has, and that is no verb by its ending. */
    private boolean isLogin(int i) {
        var token = units.get(i).token();
        return i > 0
                && units.get(i - 1).is(Concept.USER_NOUN)
                && !units.get(i - 1).token().folded().endsWith(PLURAL)
                && NameRules.isLogin(token.text())
                && !lexicon.knows(token.folded())
                && !lexicon.looksLikeVerb(token.small());
    }

    private boolean isQuoted(int i) {
        return units.get(i).quoted();
    }

    private boolean isBeforeHash(int i) {
        return i + 1 < units.size()
                && units.get(i + 1).text().equals("#")
                && units.get(i + 1).token().start() == units.get(i).token().end();
    }

    /** The kind of thing that the word behind says: "the X stream". */
    private @Nullable Concept nounAfter(int i) {
        int next = i + 1;
        boolean plain = !NameRules.isMarked(text(i));
        if (next >= units.size()
                || (plain && casing == Casing.SHOUTED)
                || units.get(next).is(JOBS)) {
            return null;
        }
        int behind = next + 1;
        boolean namesAnother = behind < units.size() && isNameLike(behind) && !isOrdinary(behind);
        return namesAnother ? null : announcements.noun(next);
    }

    /** "X and Y": Y is what X is. */
    private @Nullable EntityType typeOfList(int i) {
        if (i < 2 || !isListed(i)) {
            return null;
        }
        var first = found.get(i - 2);
        return first == null || !LISTED.contains(first.type()) ? null : first.type();
    }

    private boolean isListed(int i) {
        return units.get(i - 1).is(AND) || (units.get(i - 1).is(PAUSE) && isInsideList(i));
    }

    private boolean isInsideList(int i) {
        return i + 1 < units.size()
                && (units.get(i + 1).is(AND) || units.get(i + 1).is(PAUSE));
    }

    /** Next to a verb, as its subject or object. */
    private boolean standsAsName(int i) {
        return (i + 1 < units.size() && units.get(i + 1).isAny(AFTER_A_NAME)) || isObject(i);
    }

    private boolean isObject(int i) {
        int j = i - 1;
        while (j >= 0 && j > i - REACH && units.get(j).isAny(Announcements.SMALL_WORDS)) {
            j--;
        }
        return j >= 0 && units.get(j).isAny(BEFORE_A_NAME);
    }

    private String text(int i) {
        return units.get(i).text();
    }
}
