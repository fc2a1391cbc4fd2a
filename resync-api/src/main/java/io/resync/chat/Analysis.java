package io.resync.chat;

import io.resync.query.Route;
import io.resync.query.StructuredQuery;

/**
 * How a question was understood.
 *
 * @param query intent and entities
 * @param route which way it goes
 */
public record Analysis(StructuredQuery query, Route route) {}
