package io.resync.rag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a Markdown text at its headings: a section for each that has text, and one for the text before the first. */
final class Sections {
    private static final Pattern BLANK_LINES_ABOVE = Pattern.compile("\\A(?:[ \\t]*+\\n)++");

    private final String title;
    private final Deque<Heading> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();

    private Sections(String title) {
        this.title = title;
    }

    /** The sections in order. A first heading that repeats the title names no section. */
    static List<Section> of(String markdown, String title) {
        var reading = new Sections(title);
        var fence = new CodeFence();
        for (String line : markdown.split("\n", -1)) {
            var heading = fence.covers(line) ? null : Heading.of(line).orElse(null);
            if (heading == null) {
                reading.text.append(line).append('\n');
            } else {
                reading.enter(heading);
            }
        }
        reading.leave(0);
        return reading.sections;
    }

    private void enter(Heading heading) {
        leave(heading.level());
        while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
            path.removeLast();
        }
        var repeatsTitle = sections.isEmpty() && path.isEmpty() && heading.repeats(title);
        if (!repeatsTitle && !heading.text().isEmpty()) {
            path.addLast(heading);
        }
    }

    /** Ends the section that is open. A heading with nothing below it is its own text, so that it can be found. */
    private void leave(int nextLevel) {
        var isLeaf = !path.isEmpty() && path.getLast().level() >= nextLevel;
        var below = BLANK_LINES_ABOVE.matcher(text).replaceFirst("").stripTrailing();
        var kept = below.isEmpty() && isLeaf ? path.getLast().text() : below;
        if (!kept.isEmpty()) {
            sections.add(new Section(path.stream().map(Heading::text).collect(Collectors.joining(" > ")), kept));
        }
        text.setLength(0);
    }
}
