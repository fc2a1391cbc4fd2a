package io.resync.agent.diagnose;

import io.resync.Language;
import io.resync.knowledge.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a newer approved rule takes the place of an older one that it does not name: it says that it replaces all earlier
 * advice, or it forbids what the older one tells to do. Names of things are the same in every language, and tell that both are
 * on one matter.
 *
 * @param newer the one that may take the place
 * @param older the one whose place it may take
 * @param jobs which both are written for; rules on any matter name them
 */
record Ruling(DocumentProfile newer, DocumentProfile older, Set<String> jobs) {
    private static final Pattern REPLACES_ALL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:replac|supersed|overrid|cancel|substitu|revoga|anula|invalida|sustituy|reemplaz|derog|dej\\p{L}* sin efecto"
                    + "|(?:torna|fica)\\p{L}* sem efeito)\\p{L}*[^.\\n]{0,40}?(?<!\\p{L})(?:all|any|every|tod[ao]s?|qualquer|cualquier)(?!\\p{L})"
                    + "[^.\\n]{0,40}?(?<!\\p{L})(?:earlier|previous|prior|older|former|existing|anterior|anteriores|previ[ao]s?|antig[ao]s?"
                    + "|existentes|advice|rules?|instructions?|guidance)(?!\\p{L})");
    private static final Pattern FORBIDS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:never|nobody|no one|none may|do not|don't|must not|may not|not allowed|forbidden|prohibited|nunca|jamais|jamás"
                    + "|ninguém|nadie|não|proibid\\p{L}*|prohibid\\p{L}*|veda\\p{L}*)(?!\\p{L})");
    /** In Portuguese the same word means "in the". */
    private static final Pattern FORBIDS_IN_SPANISH = Pattern.compile("(?iu)(?<!\\p{L})no(?!\\p{L})");

    private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]+(?:\\.(?=\\w)[^.;\\n]+)*");

    /** Whether the older one holds no longer. */
    boolean overrules() {
        var shared = shared();
        return approvedLater()
                && !shared.isEmpty()
                && (saysSo() || forbidden(shared).isPresent());
    }

    /** What the newer one forbids of that which the older one tells to do. */
    Optional<String> forbidden() {
        return approvedLater() ? forbidden(shared()) : Optional.empty();
    }

    private boolean saysSo() {
        return newer.passages().stream()
                .anyMatch(passage -> REPLACES_ALL.matcher(passage.text()).find());
    }

    private boolean approvedLater() {
        var approved = newer.document().approved();
        var before = older.document().approved();
        return approved != null && (before == null || approved.isAfter(before));
    }

    private Optional<String> forbidden(Set<String> shared) {
        var told = sentences(older)
                .filter(sentence -> !forbids(older, sentence))
                .flatMap(sentence -> things(sentence).stream())
                .filter(thing -> shared.contains(thing) && !jobs.contains(thing))
                .collect(Collectors.toCollection(HashSet::new));
        return sentences(newer)
                .filter(sentence -> forbids(newer, sentence))
                .filter(sentence -> !Collections.disjoint(things(sentence), told))
                .findFirst();
    }

    private static boolean forbids(DocumentProfile profile, String sentence) {
        return FORBIDS.matcher(sentence).find()
                || (profile.document().language() == Language.SPANISH
                        && FORBIDS_IN_SPANISH.matcher(sentence).find());
    }

    /** What both name, unless they tell that they are on two matters. */
    private Set<String> shared() {
        if (newer.toldOtherCause(older.cause()) || differs()) {
            return Set.of();
        }
        var shared = things(newer);
        shared.retainAll(things(older));
        return shared;
    }

    /** By the codes that head them. */
    private boolean differs() {
        return !newer.headCodes().isEmpty()
                && !older.headCodes().isEmpty()
                && Collections.disjoint(newer.headCodes(), older.headCodes());
    }

    private static Set<String> things(DocumentProfile profile) {
        return Stream.concat(
                        Stream.of(head(profile.document())),
                        profile.passages().stream().map(passage -> passage.text()))
                .flatMap(text -> things(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String head(Document document) {
        return document.title() + "\n" + String.join(" ", document.tags());
    }

    private static Set<String> things(String text) {
        return Stream.concat(ObjectNames.inText(text).stream(), Codes.in(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> sentences(DocumentProfile profile) {
        return profile.passages().stream()
                .flatMap(passage -> SENTENCE.matcher(passage.text()).results())
                .map(match -> match.group().strip());
    }
}
