package io.resync.agent.understand;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several words that are one entity by their form alone.
 *
 * @param type what they are
 * @param from the first token
 * @param to the token behind the last
 * @param when the time they mean; null for what is no time
 * @param resolution what the engine calls it, where that is known
 */
record Expression(
        EntityType type, int from, int to, @Nullable When when, Resolution resolution) {
    Entity entity(String text, List<Token> tokens) {
        int start = tokens.get(from).start();
        int end = tokens.get(to - 1).end();
        return new Entity(type, text.substring(start, end), start, end, resolution);
    }
}
