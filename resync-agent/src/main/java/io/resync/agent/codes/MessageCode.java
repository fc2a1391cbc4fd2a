package io.resync.agent.codes;

/**
 * A code found in a text.
 *
 * @param code as the catalogue would write it, known or not
 * @param shown as it stands in the text
 */
public record MessageCode(String code, String shown) {}
