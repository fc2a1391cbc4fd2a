package io.resync.agent.verify;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Gap;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that may be said: what evidence and gaps claim. */
final class Corpus {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int NEAR = 40;
    private static final int BEGINNING = 20;

    /** Logs write the numbers of their lines without a word. */
    private static final String LINE = "label.line";

    private final Set<String> ids;
    private final List<Item> items = new ArrayList<>();
    private final String words;
    private final Counts counts = new Counts(items);
    private final Conversions conversions = new Conversions(items);

    private Corpus(Set<String> ids, String words) {
        this.ids = ids;
        this.words = words;
    }

    static Corpus of(List<Evidence> evidence, List<Gap> gaps, List<String> times) {
        var seen = evidence.stream().map(Corpus::text);
        var missed = gaps.stream().map(Gap::source);
        var all = Stream.of(seen, missed, times.stream()).flatMap(each -> each).collect(Collectors.joining(" \n "));
        var corpus = new Corpus(evidence.stream().map(Evidence::id).collect(Collectors.toSet()), normal(all));
        evidence.forEach(each -> corpus.items.add(Item.of(each.id(), text(each))));
        times.forEach(each -> corpus.items.add(Item.of("", each)));
        return corpus;
    }

    private static String text(Evidence evidence) {
        return evidence.source() + "\n" + evidence.location() + "\n" + evidence.excerpt();
    }

    /** Whether everything in a clause is held, for what it or else the sentence before it speaks of. */
    boolean holds(Clause clause, Context before) {
        return clause.found().stream().allMatch(each -> holds(each, clause, before));
    }

    private boolean holds(Tape.Found found, Clause clause, Context before) {
        var claim = found.claim();
        if (claim instanceof Claim.Citation citation) {
            return ids.contains(citation.id());
        }
        if (claim instanceof Claim.Quotation quotation) {
            return holdsWords(normal(quotation.text()));
        }
        if (claim instanceof Claim.Name name) {
            return holdsWords(normal(name.text()));
        }
        if (claim instanceof Claim.Word word) {
            return words.contains(word.text());
        }
        if (claim instanceof Claim.State state) {
            return holds(state, clause, found.start(), before);
        }
        return claim instanceof Claim.Zone zone
                ? before.clocks() || conversions.knows(zone.id())
                : holdsValue(claim, found, clause, before);
    }

    /** For what was named before it, in its clause or else in the sentence, or for what its clause names behind it. */
    private boolean holdsValue(Claim claim, Tape.Found found, Clause clause, Context before) {
        var beside = clause.subjectsRightBehind(found);
        var own = beside.isEmpty()
                ? clause.before(found.start(), Integer.MAX_VALUE).subjects()
                : beside;
        var keys = before.zones().isEmpty() ? clause.without(found).keysFor(claim) : List.<Claim>of();
        if (holdsValue(claim, before.about(own.isEmpty() ? before.subjects() : own, keys))) {
            return true;
        }
        var behind = clause.behind(found.start()).subjects();
        return own.isEmpty() && !behind.isEmpty() && holdsValue(claim, before.about(behind, keys));
    }

    private boolean holdsValue(Claim claim, Context context) {
        if (claim instanceof Claim.AnyOf any) {
            return any.readings().stream().anyMatch(each -> holdsValue(each, context));
        }
        if (claim instanceof Claim.AllOf all) {
            return counts.ofState(all) || all.parts().stream().allMatch(each -> holdsValue(each, context));
        }
        if (claim instanceof Claim.State state) {
            return items.stream()
                    .anyMatch(item -> agrees(item.states(), state)
                            || item.hints().contains(state.condition())); // it comes with a count
        }
        if (claim instanceof Claim.Day day && holdsInAnotherZone(day, context)) {
            return true;
        }
        if (claim instanceof Claim.Clock clock && clock.zone() == null && holdsInAnotherZone(clock, context)) {
            return true;
        }
        if (claim instanceof Claim.Clock clock && isConverted(clock, context)) {
            return true;
        }
        return holdsAsSaid(labelled(claim), context)
                || (claim instanceof Claim.Amount amount
                        && (holdsBare(amount, context) || (context.keys().isEmpty() && counts.holds(amount))));
    }

    private boolean isConverted(Claim.Clock clock, Context context) {
        var zone = clock.zone();
        return zone == null
                ? context.zones().stream().anyMatch(named -> conversions.holds(clock, named))
                : conversions.holds(clock, zone);
    }

    private boolean holdsAsSaid(Claim value, Context context) {
        var cited = items.stream()
                .filter(item -> context.cited().contains(item.id()) && item.hasOfItsKind(value))
                .toList();
        return holds(cited.isEmpty() ? items : cited, value, context);
    }

    /** "22:50 on the 28th in São Paulo": the zone stands apart. */
    private boolean holdsInAnotherZone(Claim.Clock clock, Context context) {
        return context.zones().stream()
                .map(zone -> new Claim.Clock(clock.second(), clock.toTheSecond(), zone, null))
                .anyMatch(zoned -> holdsAsSaid(zoned, context));
    }

    /** Midnight comes at another time there. */
    private boolean holdsInAnotherZone(Claim.Day day, Context context) {
        return context.zones().stream()
                .map(ZoneId::of)
                .anyMatch(zone -> claims().anyMatch(seen -> seen instanceof Claim.Clock clock
                        && clock.instant() != null
                        && day.days().contains(Match.day(clock.instant(), zone))));
    }

    private Stream<Claim> claims() {
        return items.stream().flatMap(item -> item.clauses().stream()).flatMap(Clause::claims);
    }

    /** A number without a unit behind one that had it. */
    private boolean holdsBare(Claim.Amount amount, Context context) {
        return context.units()
                && amount.measure() == Measure.PLAIN
                && holdsAsSaid(new Claim.Amount(Set.of(), amount.values(), Measure.UNSAID, ""), context);
    }

    /** A label counts where the evidence has such labels; elsewhere a number is a number. */
    private Claim labelled(Claim claim) {
        return claim instanceof Claim.Amount amount
                        && (amount.label().equals(LINE) || items.stream().noneMatch(item -> item.hasOfItsKind(amount)))
                ? amount.withLabel("")
                : claim;
    }

    private static boolean holds(List<Item> items, Claim value, Context context) {
        var keys = items.stream().anyMatch(item -> item.tellsAt(context.keys(), value))
                ? context.keys()
                : List.<Claim>of();
        return items.stream().anyMatch(item -> item.holds(value, context.subjects(), keys))
                || (items.stream().noneMatch(item -> item.names(context.subjects()))
                        && items.stream().anyMatch(item -> item.holds(value, Set.of(), keys)));
    }

    /** A state shortly behind names has to be the state of one of them; elsewhere it has to occur. */
    private boolean holds(Claim.State said, Clause clause, int place, Context before) {
        var near = near(said, clause, place, before);
        var known = statesOf(near.isEmpty() ? before.subjects() : near);
        if (said.denied()) {
            return known.isEmpty() || known.stream().anyMatch(each -> !agree(each, said));
        }
        if (!near.isEmpty() && !known.isEmpty()) {
            return known.stream().anyMatch(each -> agree(each, said));
        }
        return occurs(said, clause, before);
    }

    /** In what is cited if that tells states, at the day that stands beside it if there is such a record, or else anywhere. */
    private boolean occurs(Claim.State said, Clause clause, Context before) {
        if (ids.isEmpty() || said.condition() == Condition.ENDED) {
            return said.engine() == null; // "I can tell why a job failed", "the window ended": of no object of the plan
        }
        var cited = items.stream()
                .filter(item -> before.cited().contains(item.id())
                        && item.states().findAny().isPresent())
                .toList();
        var searched = cited.isEmpty() ? items : cited;
        var keys = before.zones().isEmpty() ? clause.keys() : List.<Claim>of();
        var dated = searched.stream()
                .filter(item -> item.statesAt(keys).findAny().isPresent())
                .toList();
        return dated.isEmpty()
                ? searched.stream().anyMatch(item -> agrees(item.states(), said) || hints(item, said))
                : dated.stream().anyMatch(item -> agrees(item.statesAt(keys), said) || hints(item, said));
    }

    private static boolean agrees(Stream<Claim.State> seen, Claim.State said) {
        return seen.anyMatch(each -> agree(each, said));
    }

    private static boolean hints(Item item, Claim.State said) {
        return said.engine() == null && item.hints().stream().anyMatch(hint -> hint.holds(said.condition()));
    }

    /** The objects named shortly before a place; where its clause names none, the one that the sentence spoke of. */
    private static Set<String> near(Claim.State said, Clause clause, int place, Context before) {
        var near = clause.before(place, NEAR).subjects();
        boolean goesOn = said.condition() != Condition.ENDED // nights, windows and logs end, too
                && clause.subjects().isEmpty()
                && place - clause.start() <= BEGINNING;
        return near.isEmpty() && goesOn && before.subjects().size() == 1 ? before.subjects() : near;
    }

    private Set<Claim.State> statesOf(Set<String> subjects) {
        var behind = items.stream()
                .flatMap(item -> item.statesBehind(subjects).stream())
                .collect(Collectors.toSet());
        return behind.isEmpty()
                ? items.stream()
                        .flatMap(item -> item.statesOf(subjects).stream())
                        .collect(Collectors.toSet())
                : behind;
    }

    private static boolean agree(Claim.State seen, Claim.State said) {
        return (seen.engine() != null && said.engine() != null)
                ? seen.engine() == said.engine()
                : seen.condition().holds(said.condition());
    }

    private boolean holdsWords(String text) {
        int length = text.length();
        for (int at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
            if (!joined(at - 1, at) && !joined(at + length - 1, at + length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both places belong to one word, so that what is between them is no border. */
    private boolean joined(int left, int right) {
        return left >= 0 && right < words.length() && inWord(words.charAt(left)) && inWord(words.charAt(right));
    }

    private static boolean inWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /** The same blanks and quotation marks on both sides. */
    private static String normal(String text) {
        return BLANKS.matcher(text.replace('`', '\'')).replaceAll(" ").strip();
    }

    /**
     * What a sentence said so far, and what all of it has.
     *
     * @param subjects the objects that it named
     * @param keys the days and times that stand beside what is looked up
     * @param cited ids of the evidence that it cites anywhere
     * @param zones the zones that it names anywhere
     * @param units whether it said a unit
     * @param clocks whether it has times of day
     */
    record Context(
            Set<String> subjects,
            List<Claim> keys,
            Set<String> cited,
            Set<String> zones,
            boolean units,
            boolean clocks) {
        static Context of(Clause whole, Set<String> subjects) {
            return new Context(
                    subjects,
                    List.of(),
                    whole.cited(),
                    whole.zones(),
                    whole.hasUnits(),
                    whole.claims().anyMatch(Claim.Clock.class::isInstance));
        }

        Context about(Set<String> others, List<Claim> otherKeys) {
            return new Context(others, otherKeys, cited, zones, units, clocks);
        }
    }
}
