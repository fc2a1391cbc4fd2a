package io.resync.agent.understand;

import io.resync.query.Intent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads phrases to learn intents from. A line is one of
 *
 * <ul>
 *   <li>{@code # a comment}, or nothing
 *   <li>{@code {place}: name, name} names that can stand in a place
 *   <li>{@code [intent]} what the phrases below want: an {@link Intent} in small letters
 *   <li>a phrase; {@code {place}} in it is filled with names in turn, and {@code (one|other|)} with its alternatives
 * </ul>
 *
 * <p>A phrase with alternatives is written out until each of them was used twice, in different company: not every combination,
 * which would let long phrases outweigh short ones.
 */
final class PhraseFile {
    private static final int TIMES = 2;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");

    private final Map<String, List<String>> names = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private Intent section = Intent.UNKNOWN;

    private PhraseFile() {}

    /** What somebody could say, and what is wanted then. */
    record Phrase(String text, Intent intent) {}

    static List<Phrase> read(String resource) {
        var file = new PhraseFile();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhraseFile.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).forEach(line -> file.line(resource, line));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the phrases in " + resource, e);
        }
        return List.copyOf(file.phrases);
    }

    private void line(String resource, String line) {
        try {
            interpret(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("in " + resource + ", line '" + line + "': " + e.getMessage(), e);
        }
    }

    private void interpret(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf("}:");
        if (line.startsWith("[")) {
            section = Intent.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        } else if (line.startsWith("{") && colon > 0) {
            names.put(
                    line.substring(1, colon),
                    List.of(line.substring(colon + 2).strip().split(", *", -1)));
        } else {
            phrase(line);
        }
    }

    private void phrase(String line) {
        int most = CHOICE.matcher(line)
                .results()
                .mapToInt(choice -> options(choice.group(1)).size())
                .max()
                .orElse(1);
        int times = most == 1 ? 1 : TIMES * most;
        for (int i = 0; i < times; i++) {
            var text = filled(chosen(line, i)).replaceAll(" +", " ").strip();
            phrases.add(new Phrase(text, section));
        }
    }

    /** The first round takes the alternatives side by side, the second shifts each choice by its place. */
    private static String chosen(String line, int round) {
        var matcher = CHOICE.matcher(line);
        var text = new StringBuilder();
        for (int place = 0; matcher.find(); place++) {
            var options = options(matcher.group(1));
            int option = (round + place * (round / options.size())) % options.size();
            matcher.appendReplacement(text, Matcher.quoteReplacement(options.get(option)));
        }
        return matcher.appendTail(text).toString();
    }

    private static List<String> options(String choice) {
        return List.of(choice.split("\\|", -1));
    }

    private String filled(String phrase) {
        return PLACE.matcher(phrase).replaceAll(place -> Matcher.quoteReplacement(name(place.group(1))));
    }

    private String name(String place) {
        var all = names.get(place);
        if (all == null) {
            throw new IllegalArgumentException("no names for {" + place + "}");
        }
        return all.get(phrases.size() % all.size());
    }
}
