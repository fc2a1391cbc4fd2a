package io.resync.agent.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Small numbers that nobody wrote because they can be counted: the objects, days or records that one piece of evidence lists. */
final class Counts {
    private static final BigDecimal FEW = BigDecimal.valueOf(12);

    private final List<Item> items;

    Counts(List<Item> items) {
        this.items = items;
    }

    boolean holds(Claim.Amount said) {
        return said.measure() == Measure.PLAIN
                && said.label().isEmpty()
                && said.values().stream()
                        .filter(value -> value.compareTo(BigDecimal.ONE) > 0 && value.compareTo(FEW) <= 0)
                        .anyMatch(value -> items.stream().anyMatch(item -> lists(item, value)));
    }

    /** "Two in READY", where two are listed. */
    boolean ofState(Claim.AllOf said) {
        return said.parts().size() == 2
                && said.parts().get(0) instanceof Claim.State state
                && said.parts().get(1) instanceof Claim.Amount amount
                && amount.values().stream()
                        .anyMatch(number -> items.stream().anyMatch(item -> lists(item, state, number)));
    }

    private static boolean lists(Item item, Claim.State state, BigDecimal number) {
        var listed =
                item.states().filter(each -> state.engine() == each.engine()).count();
        return listed > 1 && BigDecimal.valueOf(listed).compareTo(number) == 0;
    }

    private static boolean lists(Item item, BigDecimal number) {
        return Stream.of(of(item, Claim.Name.class), of(item, Claim.Day.class))
                .anyMatch(all -> BigDecimal.valueOf(all.size()).compareTo(number) == 0);
    }

    private static Set<Claim> of(Item item, Class<? extends Claim> kind) {
        return item.clauses().stream()
                .flatMap(Clause::claims)
                .filter(kind::isInstance)
                .collect(java.util.stream.Collectors.toSet());
    }
}
