package io.resync.agent.gather;

import io.resync.agent.understand.JobReference;

/** The name of a job stream or workstation alone. */
final class BareName {
    private BareName() {}

    /** Whether an object can be called so; a pattern names none. */
    static boolean isName(String typed) {
        return !isPattern(typed) && JobReference.parse(of(typed)).isPresent();
    }

    /** Without the workstation before it, its folders and the scheduled time behind it. */
    static String of(String typed) {
        var name = typed.substring(typed.indexOf('#') + 1);
        int time = name.indexOf('(');
        return name.substring(name.lastIndexOf('/') + 1, time < 0 ? name.length() : time);
    }

    /** Whether it holds a wildcard of the engine. */
    static boolean isPattern(String typed) {
        return typed.indexOf('@') >= 0 || typed.indexOf('?') >= 0;
    }
}
