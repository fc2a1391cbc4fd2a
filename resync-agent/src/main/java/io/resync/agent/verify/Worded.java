package io.resync.agent.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value and what the words beside it say that it is.
 *
 * @param value a number or a time
 * @param roles what the words come to
 */
record Worded(Claim value, Set<String> roles) {
    private static final Pattern KEY = Pattern.compile("[\\p{L}_]+[\"']?\\s?[=:]");
    private static final Pattern SEPARATOR = Pattern.compile("[;|·\\n,{}()]|->|\\.(?!\\S)");
    private static final Pattern PART = Pattern.compile(" (?:of|de|dos|das|out of|de los|de las) ");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern BEHIND =
            Pattern.compile(" ?(?:(?:de|do|da|del|em|en|in|of|as|like) )?([\\p{L}_]{2,})");

    /** The values of a text in their order. */
    static List<Worded> in(String text, List<Tape.Found> found) {
        var all = new ArrayList<Worded>();
        var blanked = blanked(text, found);
        for (int i = 0; i < found.size(); i++) {
            if (isValue(found.get(i).claim())) {
                all.add(of(blanked, found, i));
            }
        }
        return all;
    }

    private static boolean isValue(Claim claim) {
        return claim instanceof Claim.Amount
                || claim instanceof Claim.Clock
                || claim instanceof Claim.Day
                || (claim instanceof Claim.AllOf all && all.parts().stream().allMatch(Worded::isValue));
    }

    private static Worded of(String blanked, List<Tape.Found> found, int index) {
        var each = found.get(index);
        int from = 0;
        for (int i = index - 1; i >= 0 && from == 0; i--) {
            from = found.get(i).claim().getClass() == each.claim().getClass()
                    ? found.get(i).end()
                    : 0;
        }
        int to = index + 1 < found.size() ? found.get(index + 1).start() : blanked.length();
        var roles = new HashSet<String>();
        for (var word : NO_WORD.split(lastPart(blanked.substring(Math.min(from, each.start()), each.start())), -1)) {
            Roles.of(word).ifPresent(roles::add);
        }
        var behind = wordBehind(blanked.substring(each.end(), Math.max(each.end(), to)));
        Roles.of(behind).ifPresent(roles::add);
        if (PART.matcher(blanked.substring(Math.min(from, each.start()), each.start()))
                .matches()) {
            roles.clear(); // "2 of 4 in use": it is the 2 that are in use
        }
        roles.removeIf(role -> !Roles.suits(role, each.claim()));
        return new Worded(each.claim(), roles);
    }

    private static String lastPart(String text) {
        var parts = SEPARATOR.split(text, -1);
        return parts[parts.length - 1];
    }

    /** "41 de costume", "2 em uso": the first word that follows, unless it is the key of the next value. */
    private static String wordBehind(String text) {
        var match = BEHIND.matcher(text);
        return match.lookingAt() && !KEY.matcher(text.substring(match.start(1))).lookingAt() ? match.group(1) : "";
    }

    private static String blanked(String text, List<Tape.Found> found) {
        var blanked = new StringBuilder(Fold.of(text));
        for (var each : found) {
            for (int i = each.start(); i < each.end() && !(each.claim() instanceof Claim.State); i++) {
                blanked.setCharAt(i, ' ');
            }
        }
        return blanked.toString();
    }
}
