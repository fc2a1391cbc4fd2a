package io.resync.rag;

import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A document and its passages, in the order of the text and not scored yet. */
record MarkdownDocument(Document about, List<Passage> passages) {
    static final int LONG_SECTION = 1_200;

    private static final Pattern DASHES = Pattern.compile("(?dm)^---[ \\t]*+$");

    static MarkdownDocument parse(String text) throws UnreadableDocumentException {
        var dashes = DASHES.matcher(text);
        if (!dashes.find() || dashes.start() > 0) {
            throw new UnreadableDocumentException(
                    "no front matter, expected --- as the first line, then id, title and" + " version, then --- again");
        }
        var top = dashes.end();
        if (!dashes.find()) {
            throw new UnreadableDocumentException("the front matter does not end, expected a second line of ---");
        }
        // From the end of the first line on, so that the parser's line numbers are the file's.
        return of(FrontMatter.read(text.substring(top, dashes.start())), text.substring(dashes.end()));
    }

    private static MarkdownDocument of(FrontMatter head, String body) throws UnreadableDocumentException {
        var about = head.document(() -> LanguageGuess.of(body));
        var passages = passages(about, Sections.of(body, about.title()));
        if (passages.isEmpty()) {
            throw new UnreadableDocumentException("no text below the front matter, expected some");
        }
        return new MarkdownDocument(about, passages);
    }

    private static List<Passage> passages(Document about, List<Section> sections) {
        var names = new SectionNames();
        var passages = new ArrayList<Passage>();
        for (Section section : sections) {
            for (String part : Blocks.parts(section.text(), LONG_SECTION)) {
                passages.add(new Passage(about, names.unique(section.path()), part, 0));
            }
        }
        return List.copyOf(passages);
    }

    /** Keeps ids of passages apart: a name that was used gets a number. */
    private static final class SectionNames {
        private final Set<String> used = new HashSet<>();
        private final Map<String, Integer> last = new HashMap<>();

        String unique(String name) {
            var unique = name;
            while (!used.add(unique)) {
                var number = last.merge(name, 2, (before, first) -> before + 1);
                unique = (name + " (" + number + ")").strip();
            }
            return unique;
        }
    }
}
