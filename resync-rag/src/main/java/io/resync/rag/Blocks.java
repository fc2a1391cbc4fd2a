package io.resync.rag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a long text where a reader would pause: before a paragraph or an item of a list. A numbered step stays whole,
 * with all that is indented below it, the bullets that follow it at once and the code that follows it.
 */
final class Blocks {
    private static final Pattern STEP = Pattern.compile("\\d{1,9}[.)](?:\\s|$)");
    private static final Pattern BULLET = Pattern.compile("[-*+](?:\\s|$)");

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private boolean afterBlank;
    private boolean inStep;

    private Blocks() {}

    /** The text in parts of at most {@code longest} characters; longer only where a single block is. */
    static List<String> parts(String text, int longest) {
        if (text.length() <= longest) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (String block : of(text)) {
            if (!part.isEmpty() && part.length() + block.stripTrailing().length() > longest) {
                parts.add(part.toString().stripTrailing());
                part.setLength(0);
            }
            part.append(block);
        }
        parts.add(part.toString().stripTrailing());
        return parts;
    }

    private static List<String> of(String text) {
        var reading = new Blocks();
        var fence = new CodeFence();
        for (String line : text.split("\n", -1)) {
            reading.add(line, fence.covers(line));
        }
        reading.blocks.add(reading.block.toString());
        return reading.blocks;
    }

    private void add(String line, boolean code) {
        if (!code && startsBlock(line)) {
            blocks.add(block.toString());
            block.setLength(0);
            inStep = STEP.matcher(line).lookingAt();
        }
        afterBlank = !code && line.isBlank();
        block.append(line).append('\n');
    }

    private boolean startsBlock(String line) {
        if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
            return false;
        }
        var bullet = BULLET.matcher(line).lookingAt();
        return afterBlank || STEP.matcher(line).lookingAt() || (bullet && !inStep);
    }
}
