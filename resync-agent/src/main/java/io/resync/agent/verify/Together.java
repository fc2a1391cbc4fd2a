package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Whether what a part of a sentence says in one breath is told together somewhere, or at least linked by a third thing. */
final class Together {
    private final List<Item> items;

    Together(List<Item> items) {
        this.items = items;
    }

    boolean holds(Clause clause, Set<String> cited) {
        var facts = clause.found().stream()
                .map(Tape.Found::claim)
                .filter(Together::isFact)
                .toList();
        if (facts.stream().noneMatch(fact -> fact instanceof Claim.Name || fact instanceof Claim.Word)) {
            return true;
        }
        if (cited.size() > 1) {
            return true;
        }
        var source = items.stream().filter(item -> cited.contains(item.id())).toList();
        if (!source.isEmpty() && facts.stream().anyMatch(fact -> fact instanceof Claim.Name && source.stream().noneMatch(item -> tells(item, fact)))) {
            return false;
        }
        var groups = new ArrayList<BitSet>();
        (source.isEmpty() ? items : source).forEach(item -> add(groups, told(item, facts)));
        return groups.size() < 2;
    }

    private static boolean isFact(Claim claim) {
        return claim instanceof Claim.Name
                || claim instanceof Claim.Clock
                || (claim instanceof Claim.Word word && word.shape() != Claim.Word.Shape.COMPOUND)
                || (claim instanceof Claim.Amount amount && amount.measure() != Measure.PLAIN);
    }

    private static BitSet told(Item item, List<Claim> facts) {
        var told = new BitSet();
        for (int i = 0; i < facts.size(); i++) {
            told.set(i, tells(item, facts.get(i)));
        }
        return told;
    }

    private static boolean tells(Item item, Claim fact) {
        if (fact instanceof Claim.Name name) {
            return item.text().holds(name.text());
        }
        return fact instanceof Claim.Word word
                ? item.text().holds(word)
                : item.clauses().stream().anyMatch(clause -> Match.holds(clause, fact));
    }

    private static void add(List<BitSet> groups, BitSet told) {
        if (told.isEmpty()) {
            return;
        }
        var merged = (BitSet) told.clone();
        groups.removeIf(group -> {
            boolean linked = group.intersects(told);
            if (linked) {
                merged.or(group);
            }
            return linked;
        });
        groups.add(merged);
    }
}
