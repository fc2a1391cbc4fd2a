package io.resync.agent.verify;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Tells names of jobs, job streams and the like from codes, and whether two of them can be the same object. */
final class Subjects {
    private static final Pattern OBJECT = Pattern.compile("[/@]?\\p{Lu}[\\p{Lu}\\d_@]*(?:[#./].+)?");
    private static final Pattern CODE = Pattern.compile("\\p{L}{2,}-?\\d{3,}\\p{L}?");
    private static final Pattern PARTS = Pattern.compile("[#./]|\\([^)]*\\)");

    private Subjects() {}

    static boolean isOne(String name) {
        return OBJECT.matcher(name).matches() && !CODE.matcher(name).matches();
    }

    static boolean related(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> related(one, other)));
    }

    /** Whether all parts of the shorter name are in the longer one: {@code JOB} and {@code WS#STREAM.JOB}. */
    private static boolean related(String one, String other) {
        var left = parts(one);
        var right = parts(other);
        return left.containsAll(right) || right.containsAll(left);
    }

    private static List<String> parts(String name) {
        return Arrays.stream(PARTS.split(name)).filter(part -> !part.isEmpty()).toList();
    }
}
