package io.resync.rag;

import io.resync.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.StopFilterFactory;
import org.apache.lucene.util.ClasspathResourceLoader;

/**
 * The small words of a language, folded. They are the Snowball project's lists, as Lucene ships them for all three
 * languages: of one making and of similar length, so that they can be weighed against each other.
 */
final class StopWords {
    private static final Map<Language, Set<String>> LISTS = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), StopWords::load));

    private StopWords() {}

    static Set<String> of(Language language) {
        return Objects.requireNonNull(LISTS.get(language));
    }

    private static Set<String> load(Language language) {
        var name = switch (language) {
            case PORTUGUESE -> "portuguese";
            case ENGLISH -> "english";
            case SPANISH -> "spanish";
        };
        var list = "/org/apache/lucene/analysis/snowball/" + name + "_stop.txt";
        var factory = new StopFilterFactory(new HashMap<>(Map.of("words", list, "format", "snowball")));
        try {
            factory.inform(new ClasspathResourceLoader(StopFilterFactory.class));
        } catch (IOException missing) {
            throw new UncheckedIOException("Lucene's list " + list + " could not be read", missing);
        }
        return folded(factory.getStopWords());
    }

    private static Set<String> folded(CharArraySet words) {
        var folded = new TreeSet<String>();
        words.forEach(word -> folded.add(Folding.fold(new String((char[]) word))));
        return folded;
    }
}
