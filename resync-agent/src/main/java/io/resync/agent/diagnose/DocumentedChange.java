package io.resync.agent.diagnose;

import io.resync.agent.incident.SharedObject;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A document on a change of what failed jobs share, that was to be made shortly before the first of them failed.
 *
 * @param passage where it says so
 * @param at for when, by the clock that it was written by
 */
record DocumentedChange(Passage passage, LocalDateTime at) {
    private static final Pattern ID = Pattern.compile("(?i)(?:CHG|CRQ|CR|RFC|GMUD|MUD|CHANGE)[-_ ]?\\d.*");
    private static final Set<String> TAGS = Set.of("change", "mudanca", "mudança", "cambio");
    private static final Pattern TIME = Pattern.compile("(?<![\\d:])([01]\\d|2[0-3])[:h]([0-5]\\d)(?!\\d)");
    private static final int LONGEST_BEFORE = 4;

    /** Whether a document tells of something that is changed once, and is no rule. */
    static boolean isOne(Document document) {
        return ID.matcher(document.id()).matches() || !Collections.disjoint(document.tags(), TAGS);
    }

    /** The last change of the object on that day, at most some hours before the failure. */
    static Optional<DocumentedChange> before(List<Passage> passages, SharedObject changed, LocalDateTime failed) {
        return passages.stream()
                .filter(passage -> isOne(passage.document()))
                .filter(passage -> changed.isIn(passage.document().title() + "\n" + passage.text()))
                .filter(passage -> passage.text().contains(failed.toLocalDate().toString()))
                .flatMap(passage -> TIME.matcher(passage.text())
                        .results()
                        .map(time -> LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                        .map(time -> new DocumentedChange(
                                passage, failed.toLocalDate().atTime(time))))
                .filter(change -> !change.at.isAfter(failed) && change.at.isAfter(failed.minusHours(LONGEST_BEFORE)))
                .max(Comparator.comparing(DocumentedChange::at));
    }
}
