package io.resync.rag;

import io.resync.Deadline;
import io.resync.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words by which texts of one language are found: lower case, no accents, no stop words, stems. Accents go before
 * all that looks words up, so that a text with them and a question without them (or the reverse) meet.
 */
final class LanguageAnalyzer extends Analyzer {
    private static final Map<Language, LanguageAnalyzer> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), LanguageAnalyzer::new));

    private final Language language;
    private final CharArraySet stopWords;

    private LanguageAnalyzer(Language language) {
        this.language = language;
        stopWords = new CharArraySet(StopWords.of(language), false);
    }

    static LanguageAnalyzer of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The distinct words of a question, in its order. */
    Set<String> words(String text, Deadline deadline) {
        var words = new LinkedHashSet<String>();
        try (TokenStream stream = tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                LateSearch.check(deadline);
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory does not fail", impossible);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        var plain = new ASCIIFoldingFilter(new LowerCaseFilter(withoutPossessive(tokenizer)));
        return new TokenStreamComponents(tokenizer, stems(new StopFilter(plain, stopWords)));
    }

    private TokenStream withoutPossessive(TokenStream words) {
        return language == Language.ENGLISH ? new EnglishPossessiveFilter(words) : words;
    }

    private TokenStream stems(TokenStream words) {
        return switch (language) {
            case PORTUGUESE -> new BrazilianStemFilter(words);
            case ENGLISH -> new PorterStemFilter(words);
            case SPANISH -> new SpanishLightStemFilter(words);
        };
    }
}
