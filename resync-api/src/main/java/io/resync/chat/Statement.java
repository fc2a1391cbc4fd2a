package io.resync.chat;

import io.resync.diagnosis.Finding;

/**
 * A finding in words.
 *
 * @param finding what was found
 * @param text the same as one sentence in the answer's language
 */
public record Statement(Finding finding, String text) {}
