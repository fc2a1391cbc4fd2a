package io.resync.agent.verify;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether numbers and times are called what evidence calls them: the mean is not the maximum. */
final class Wording {
    private final List<Item> items;

    Wording(List<Item> items) {
        this.items = items;
    }

    boolean holds(String sentence, List<Tape.Found> found, Set<String> cited) {
        var source = items.stream().filter(item -> cited.contains(item.id())).toList();
        var values = (source.isEmpty() ? items : source)
                .stream().flatMap(item -> item.values().stream()).toList();
        return Worded.in(sentence, found).stream().allMatch(said -> holds(said, values));
    }

    /** Not where another value has its name and it has another name itself. */
    private static boolean holds(Worded said, List<Worded> values) {
        return holds(said, said.value(), values)
                && (!(said.value() instanceof Claim.Amount amount)
                        || amount.measure() != Measure.PLAIN
                        || holds(said, new Claim.Amount(Set.of(), amount.values(), Measure.UNSAID, ""), values));
    }

    private static boolean holds(Worded said, Claim value, List<Worded> values) {
        var comparable = values.stream()
                .filter(seen -> Match.isComparable(seen.value(), value))
                .toList();
        var same = comparable.stream()
                .filter(seen -> Match.isSame(seen.value(), value))
                .toList();
        return same.isEmpty()
                || (said.value() instanceof Claim.Amount amount
                        && !amount.label().isEmpty())
                || same.stream().anyMatch(seen -> isCalled(seen, said.roles()))
                || comparable.stream().noneMatch(seen -> isCalled(seen, said.roles()));
    }

    private static boolean isCalled(Worded seen, Set<String> roles) {
        return !Collections.disjoint(seen.roles(), roles);
    }
}
