package io.resync.agent.verify;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Gap;
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

    private final Set<String> ids;
    private final List<Item> items = new ArrayList<>();
    private final String words;

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
        return evidence.source() + "\n" + evidence.location() + " · " + evidence.excerpt();
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
        if (claim instanceof Claim.State state) {
            var near = clause.before(found.start(), NEAR).subjects();
            return holds(state, near, near.isEmpty() ? before.subjects() : near);
        }
        var own = clause.before(found.start(), Integer.MAX_VALUE).subjects();
        return holdsValue(claim, own.isEmpty() ? before : new Context(own, before.cited()));
    }

    private boolean holdsValue(Claim claim, Context context) {
        if (claim instanceof Claim.AnyOf any) {
            return any.readings().stream().anyMatch(each -> holdsValue(each, context));
        }
        if (claim instanceof Claim.AllOf all) {
            return all.parts().stream().allMatch(each -> holdsValue(each, context));
        }
        var value = labelled(claim);
        var cited = items.stream()
                .filter(item -> context.cited().contains(item.id()) && item.hasOfItsKind(value))
                .toList();
        return holdsValue(cited.isEmpty() ? items : cited, value, context.subjects());
    }

    /** A label counts where the evidence has such labels; elsewhere a number is a number. */
    private Claim labelled(Claim claim) {
        return claim instanceof Claim.Amount amount && items.stream().noneMatch(item -> item.hasOfItsKind(amount))
                ? amount.withoutLabel()
                : claim;
    }

    private static boolean holdsValue(List<Item> items, Claim value, Set<String> subjects) {
        return items.stream().anyMatch(item -> item.holds(value, subjects))
                || (items.stream().noneMatch(item -> item.names(subjects))
                        && items.stream().anyMatch(item -> item.holds(value, Set.of())));
    }

    /** A state right behind names has to be the state of one of them; elsewhere it has to occur. */
    private boolean holds(Claim.State said, Set<String> near, Set<String> subjects) {
        var known = statesOf(subjects);
        if (said.denied()) {
            return known.isEmpty() || known.stream().anyMatch(each -> !agree(each, said));
        }
        if (!near.isEmpty() && !known.isEmpty()) {
            return known.stream().anyMatch(each -> agree(each, said));
        }
        var all = items.stream().flatMap(item -> item.clauses().stream()).flatMap(Clause::states);
        return (said.engine() == null && known.isEmpty()) || all.anyMatch(each -> agree(each, said));
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
                : seen.condition() == said.condition();
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
     * What a sentence said so far.
     *
     * @param subjects the objects that it named
     * @param cited ids of the evidence that it cites anywhere
     */
    record Context(Set<String> subjects, Set<String> cited) {}
}
