package io.resync.agent.verify;

import java.util.List;
import java.util.Set;

/** Whether the one piece of evidence that a sentence cites names what the sentence names. */
final class CitedNames {
    private final List<Item> items;

    CitedNames(List<Item> items) {
        this.items = items;
    }

    boolean hold(Clause clause, Set<String> cited) {
        return cited.size() != 1
                || items.stream().filter(item -> cited.contains(item.id())).allMatch(item -> namesAll(item, clause));
    }

    private static boolean namesAll(Item item, Clause clause) {
        return clause.found().stream()
                .allMatch(each -> !(each.claim() instanceof Claim.Name name)
                        || item.text().holds(name.text()));
    }
}
