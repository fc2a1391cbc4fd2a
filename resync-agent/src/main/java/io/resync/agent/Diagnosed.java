package io.resync.agent;

import io.resync.agent.gather.Investigation;
import io.resync.chat.Answer;

/**
 * What was found out for a program.
 *
 * @param answer findings, evidence and gaps, and a text made of them
 * @param investigation what was read for it
 */
public record Diagnosed(Answer answer, Investigation investigation) {}
