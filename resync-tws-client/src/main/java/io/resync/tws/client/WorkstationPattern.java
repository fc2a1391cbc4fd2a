package io.resync.tws.client;

import io.resync.tws.TwsDecodeException;
import java.util.regex.Pattern;

/** A workstation of a filter: in whatever folder when it has no slash, else with its folder. */
final class WorkstationPattern {
    private static final String PART = "[\\p{L}\\p{N}_@?.-]+";
    static final String FORM = "/?" + PART + "(?:/" + PART + ")*";

    private static final Pattern NAME = Pattern.compile(FORM);
    private static final String ANY_FOLDER = "/@/";

    private final String pattern;

    WorkstationPattern(String pattern) {
        if (!NAME.matcher(pattern).matches()) {
            throw new IllegalArgumentException(
                    "a workstation has letters, digits and - _ @ ? . with / between folders only, got \"" + pattern
                            + "\"");
        }
        this.pattern = pattern.startsWith(ANY_FOLDER) ? pattern.substring(ANY_FOLDER.length()) : pattern;
    }

    /** As the composer's command line selects everything on it. */
    String composed() {
        return (inAnyFolder() ? ANY_FOLDER + pattern : pattern) + "#/@/@";
    }

    /** Without its folder, which some levels do not know. */
    String name() {
        return last(pattern);
    }

    /** Whether a definition that says to be on this workstation is on one that is meant. */
    boolean matches(String workstation) {
        if (workstation.isEmpty()) {
            throw new TwsDecodeException(
                    "what is on " + pattern + " cannot be told: the engine lists no workstation", null);
        }
        return V1Names.matching(inAnyFolder() ? pattern : rooted(pattern))
                .test(inAnyFolder() ? last(workstation) : rooted(workstation));
    }

    private boolean inAnyFolder() {
        return pattern.indexOf('/') < 0;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String rooted(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
