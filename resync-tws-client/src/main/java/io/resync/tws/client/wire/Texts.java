package io.resync.tws.client.wire;

import org.jspecify.annotations.Nullable;

/** Texts that an engine may leave out. */
final class Texts {
    private Texts() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
