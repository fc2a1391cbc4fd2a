package io.resync.agent.verify;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Gap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that may be said: the words and numbers of evidence and gaps. */
final class Corpus {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> ids;
    private final Set<String> numbers = new HashSet<>();
    private final String words;

    private Corpus(Set<String> ids, String words) {
        this.ids = ids;
        this.words = words;
        NUMBER.matcher(words).results().forEach(match -> numbers.add(match.group()));
    }

    static Corpus of(List<Evidence> evidence, List<Gap> gaps, List<String> times) {
        var ids = evidence.stream().map(Evidence::id).collect(Collectors.toSet());
        var seen = evidence.stream().map(each -> each.source() + " " + each.location() + " " + each.excerpt());
        var missed = gaps.stream().map(Gap::source);
        var all = Stream.of(seen, missed, times.stream()).flatMap(each -> each).collect(Collectors.joining(" \n "));
        return new Corpus(ids, normal(all));
    }

    boolean holds(Claim claim) {
        if (claim instanceof Claim.Citation citation) {
            return ids.contains(citation.id());
        }
        if (claim instanceof Claim.Figure figure) {
            return numbers.contains(figure.digits());
        }
        return holdsWords(normal(((Claim.Words) claim).text()));
    }

    private boolean holdsWords(String text) {
        for (var at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
            if (!joined(at - 1, at) && !joined(at + text.length() - 1, at + text.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether both places belong to one word, so that what is between them is no border. */
    private boolean joined(int left, int right) {
        return left >= 0 && right < words.length() && inWord(words.charAt(left)) && inWord(words.charAt(right));
    }

    private static boolean inWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /** The same blanks and quotation marks on both sides. */
    private static String normal(String text) {
        return BLANKS.matcher(text.replace('`', '\'')).replaceAll(" ").strip();
    }
}
