package io.resync.agent.understand;

import io.resync.Language;
import io.resync.query.Entity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is seen in a text before its intent is judged.
 *
 * @param text as typed
 * @param language to answer in
 * @param units its words and marks
 * @param named what it names by the place where it stands, by the index of the unit
 * @param entities all that it names, in the order of the text
 * @param expressions what is told by its form alone
 * @param lean whether times lie rather behind or ahead
 * @param comparison what something is held against, or null
 */
record Sighting(
        String text,
        Language language,
        List<Unit> units,
        Map<Integer, Entity> named,
        List<Entity> entities,
        List<Expression> expressions,
        Lean lean,
        Comparisons.@Nullable Found comparison) {
    String gist() {
        var reading = reading();
        return Gist.of(this, reading, Wish.in(reading));
    }

    Reading reading() {
        return Reading.of(units, named);
    }
}
