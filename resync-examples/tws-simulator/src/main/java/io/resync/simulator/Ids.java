package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;

/** Identifiers made of names, so that the same estate has the same ids after every start. */
final class Ids {
    private Ids() {}

    static String of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(UTF_8)).toString();
    }

    /** The 16 characters by which a job log names its job stream instance. */
    static String internal(String stream) {
        return "0A" + of("internal", stream).replace("-", "").substring(0, 14).toUpperCase(Locale.ROOT);
    }
}
