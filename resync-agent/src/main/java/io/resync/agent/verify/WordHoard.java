package io.resync.agent.verify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of all evidence. */
final class WordHoard {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_COMPOUND = Pattern.compile("[^\\p{L}-]+");
    private static final Pattern JOINT = Pattern.compile("[-_]");
    private static final int STEM = 5;

    private final String folded;
    private final String apart;
    private final Set<String> words;
    private final Set<String> parts = new HashSet<>();

    WordHoard(String text) {
        folded = Fold.of(text);
        apart = JOINT.matcher(folded).replaceAll(" ");
        words = Set.copyOf(new HashSet<>(Arrays.asList(NO_WORD.split(folded, -1))));
        for (var word : NO_COMPOUND.split(folded, -1)) {
            var pieces = word.split("-", -1);
            if (pieces.length > 1) {
                parts.addAll(Arrays.asList(pieces));
            }
        }
    }

    boolean holds(Claim.Word word) {
        var text = word.folded();
        return switch (word.shape()) {
            case EXACT -> words.contains(text) || (!Character.isLetter(text.charAt(0)) && folded.contains(text));
            case PROPER -> words.contains(text) || hasBeginning(text);
            case COMPOUND ->
                apart.contains(JOINT.matcher(text).replaceAll(" "))
                        || Stream.of(JOINT.split(text, -1)).noneMatch(parts::contains);
        };
    }

    /** Whether this stands in the text with no letter or digit beside it that belongs to it. */
    boolean holds(String text) {
        var sought = Fold.of(text);
        int length = sought.length();
        for (int at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
            if (!joined(at - 1, at) && !joined(at + length - 1, at + length)) {
                return true;
            }
        }
        return false;
    }

    private boolean joined(int left, int right) {
        return left >= 0
                && right < folded.length()
                && Character.isLetterOrDigit(folded.charAt(left))
                && Character.isLetterOrDigit(folded.charAt(right));
    }

    private boolean hasBeginning(String word) {
        return word.length() >= STEM && words.stream().anyMatch(each -> each.startsWith(word.substring(0, STEM)));
    }
}
