package io.resync.agent.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes sentences from frames, verbs and names: {@code {1}} is the first form of a verb that chance picks, {@code {job}} a
 * name. The same frame always gives the same sentences.
 */
final class WishFrames {
    private static final int EACH = 6;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d|job)}");

    private final List<List<String>> verbs = new ArrayList<>();
    private List<String> names = List.of();
    private final List<Sentence> sentences = new ArrayList<>();
    private String label = "";

    private WishFrames() {}

    /**
     * A sentence, where it comes from, and what it wants.
     *
     * @param text as an operator types it
     * @param frame the line that it was made from
     * @param label an intent, or OTHER for any but a wish
     */
    record Sentence(String text, String frame, String label) {
        boolean isWish() {
            return label.equals("MANAGE");
        }

        /**
         * Three quarters of the frames: these are looked at line by line. Of the others only figures count as a rule; those of
         * English and Spanish that failed were looked at once.
         */
        boolean forDevelopment() {
            return Math.floorMod(frame.hashCode(), 4) != 3;
        }
    }

    static List<Sentence> of(String language) {
        var name = "wishes_" + language + ".txt";
        try (var file = WishFrames.class.getResourceAsStream("/io/resync/agent/understand/" + name)) {
            var frames = new WishFrames();
            new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(frames::line);
            return List.copyOf(frames.sentences);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private void line(String line) {
        if (line.startsWith("verb: ")) {
            verbs.add(List.of(line.substring("verb: ".length()).split(", ", -1)));
        } else if (line.startsWith("job: ")) {
            names = List.of(line.substring("job: ".length()).split(", ", -1));
        } else if (line.startsWith("[")) {
            label = line.substring(1, line.length() - 1);
        } else {
            write(line);
        }
    }

    private void write(String frame) {
        var random = new Random(frame.hashCode());
        for (int i = 0; i < EACH; i++) {
            var verb = verbs.get(random.nextInt(verbs.size()));
            var text = PLACE.matcher(frame).replaceAll(place -> filled(place, verb, random));
            sentences.add(new Sentence(typed(text, i), frame, label));
        }
    }

    private String filled(MatchResult place, List<String> verb, RandomGenerator random) {
        var what = place.group(1);
        return what.equals("job") ? names.get(random.nextInt(names.size())) : verb.get(Integer.parseInt(what) - 1);
    }

    /** As it should be, without accents and opening marks, or like a sentence. */
    private static String typed(String text, int i) {
        return switch (i % 3) {
            case 0 -> text;
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}¿¡]", "");
            default -> Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith("?") ? "" : ".");
        };
    }
}
