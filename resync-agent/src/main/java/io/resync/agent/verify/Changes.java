package io.resync.agent.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether what changed from one value to another did so, and not the other way round. */
final class Changes {
    private static final Pattern TO = Pattern.compile(" ?(?:para|a|to|hasta|ate|->|→)(?: as?| los?| las?)? ?");
    private static final Pattern NEW = Pattern.compile("[\"',;]* ?[\"']?new[\"']? ?[=:] ?[\"']?");
    private static final Pattern UP = words("change.up");
    private static final Pattern DOWN = words("change.down");

    private final List<Item> items;

    Changes(List<Item> items) {
        this.items = items;
    }

    /**
     * A change.
     *
     * @param from the value before
     * @param to the value after
     */
    record Change(Claim from, Claim to) {
        boolean isReverseOf(Change other) {
            return Match.isSame(from, other.to) && Match.isSame(to, other.from) && !Match.isSame(from, other.from);
        }

        boolean is(Change other) {
            return Match.isSame(from, other.from) && Match.isSame(to, other.to);
        }

        boolean grows() {
            return first(from).compareTo(first(to)) < 0;
        }

        private static BigDecimal first(Claim value) {
            return value instanceof Claim.Amount amount
                    ? amount.raw().stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO)
                    : BigDecimal.ZERO;
        }
    }

    private static Pattern words(String key) {
        return Pattern.compile("\\b" + Vocabulary.anyOf(Vocabulary.all().words(key)) + "\\b");
    }

    static List<Change> in(String text, List<Tape.Found> found) {
        var folded = Fold.of(text);
        var changes = new ArrayList<Change>();
        for (int i = 1; i < found.size(); i++) {
            var from = found.get(i - 1);
            var to = found.get(i);
            if (from.claim() instanceof Claim.Amount
                    && to.claim() instanceof Claim.Amount
                    && from.end() <= to.start()) {
                var between = folded.substring(from.end(), to.start());
                if (TO.matcher(between).matches() || NEW.matcher(between).matches()) {
                    changes.add(new Change(from.claim(), to.claim()));
                }
            }
        }
        return changes;
    }

    boolean hold(String sentence, List<Tape.Found> found) {
        var said = in(sentence, found);
        if (said.isEmpty()) {
            return true;
        }
        var folded = Fold.of(sentence);
        return said.stream().allMatch(change -> !isReversed(change) && goesThatWay(change, folded));
    }

    private boolean isReversed(Change said) {
        var seen = items.stream().flatMap(item -> item.changes().stream()).toList();
        return seen.stream().anyMatch(said::isReverseOf) && seen.stream().noneMatch(said::is);
    }

    private static boolean goesThatWay(Change said, String sentence) {
        boolean up = UP.matcher(sentence).find();
        boolean down = DOWN.matcher(sentence).find();
        return up == down || up == said.grows();
    }
}
