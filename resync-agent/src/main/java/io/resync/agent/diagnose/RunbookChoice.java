package io.resync.agent.diagnose;

import io.resync.agent.codes.CauseCategory;
import io.resync.knowledge.Document;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which rule holds for a failure. What happened once is no rule. Of rules on one matter the newest approved one holds,
 * however close the words of the others are.
 *
 * @param holds the rule that fits and holds; or the nearest, which does not fit
 * @param overruled rules on the same matter that are older or that nobody approved
 */
record RunbookChoice(DocumentFit.Fit holds, List<DocumentFit.Fit> overruled) {
    static Optional<RunbookChoice> of(Documents documents, Matter matter) {
        var ranked = ranked(documents, matter);
        return ranked.stream().findFirst().map(first -> choose(first.certain() ? best(ranked) : first, ranked, matter));
    }

    /** The rule for what is no job: a code, a table, a file. One that has it in its title or tags is written for it. */
    static Optional<RunbookChoice> naming(Documents documents, String name) {
        var matter = new Matter(Set.of(), Set.of(name), Set.of(), Codes.in(name), CauseCategory.UNKNOWN);
        var ranked = documents.profiles().stream()
                .filter(profile -> !profile.incident())
                .map(profile -> DocumentFit.Fit.naming(profile, name))
                .sorted(Comparator.comparing(DocumentFit.Fit::weight)
                        .thenComparing(RunbookChoice::approval)
                        .reversed())
                .toList();
        return ranked.stream().findFirst().map(first -> choose(first, ranked, matter));
    }

    /** Every rule that was found, the best first. */
    static List<DocumentFit.Fit> ranked(Documents documents, Matter matter) {
        var rules = documents.profiles().stream()
                .filter(profile -> !profile.incident())
                .toList();
        return new DocumentFit(matter).order(rules);
    }

    /** What somebody approved, before a draft; and what says what to do, before what announces a change. */
    private static DocumentFit.Fit best(List<DocumentFit.Fit> ranked) {
        var first = ranked.get(0);
        return ranked.stream()
                .filter(DocumentFit.Fit::byCodeOrCause)
                .filter(fit -> fit.profile().document().approved() != null)
                .filter(fit -> !first.profile().announcement() || fit.profile().hasSteps())
                .findFirst()
                .filter(fit -> first.profile().document().approved() == null
                        || first.profile().announcement())
                .orElse(first);
    }

    private static RunbookChoice choose(DocumentFit.Fit best, List<DocumentFit.Fit> ranked, Matter matter) {
        if (!best.certain()) {
            return new RunbookChoice(best, List.of());
        }
        var same = ranked.stream()
                .filter(fit -> fit.equals(best) || (fit.certain() && oneMatter(best, fit)) || rules(fit, best, matter))
                .map(fit -> fit.certain() ? fit : fit.as(best))
                .toList();
        var onOneMatter = same.stream()
                .sorted(Comparator.comparing((DocumentFit.Fit fit) -> isReplaced(fit, same, matter))
                        .thenComparing(RunbookChoice::approval, Comparator.reverseOrder()))
                .toList();
        return new RunbookChoice(onOneMatter.get(0), onOneMatter.subList(1, onOneMatter.size()));
    }

    private static boolean rules(DocumentFit.Fit newer, DocumentFit.Fit older, Matter matter) {
        return new Ruling(newer.profile(), older.profile(), matter.jobs()).overrules();
    }

    /** By a document that says so and that somebody approved. */
    private static boolean isReplaced(DocumentFit.Fit fit, List<DocumentFit.Fit> others, Matter matter) {
        return others.stream()
                .anyMatch(other -> other.profile().document().approved() != null
                        && (other.profile().replaces(fit.profile().document()) || rules(other, fit, matter)));
    }

    private static String approval(DocumentFit.Fit fit) {
        var approved = fit.profile().document().approved();
        return approved == null ? "" : approved.toString();
    }

    private static boolean oneMatter(DocumentFit.Fit best, DocumentFit.Fit other) {
        var sharesCode = best.profile().headCodes().stream()
                .anyMatch(code -> other.profile().headCodes().contains(code));
        var sharesCause = best.byCodeOrCause()
                && other.byCodeOrCause()
                && best.profile().cause() == other.profile().cause();
        return sharesCode
                || best.profile().replaces(other.profile().document())
                || other.profile().replaces(best.profile().document())
                || (sharesCause
                        && alike(best.profile().document(), other.profile().document()));
    }

    /** By their numbers, one of which begins with the other, or by half of the words of the shorter title. */
    private static boolean alike(Document one, Document other) {
        var first = words(one.title());
        var second = words(other.title());
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        return one.id().startsWith(other.id())
                || other.id().startsWith(one.id())
                || (shared.size() > 1 && shared.size() * 2 >= Math.min(first.size(), second.size()));
    }

    private static Set<String> words(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        var words = new HashSet<>(Arrays.asList(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)));
        words.removeIf(word -> word.length() < 4);
        return words;
    }
}
