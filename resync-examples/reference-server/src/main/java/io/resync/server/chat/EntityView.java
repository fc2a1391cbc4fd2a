package io.resync.server.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resync.chat.ResolvedEntity;
import io.resync.query.Entity;
import org.jspecify.annotations.Nullable;

/** Something the question named. */
record EntityView(
        String type,
        String text,
        int start,
        int end,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String resolved) {
    static EntityView of(ResolvedEntity resolved) {
        return of(resolved.entity(), resolved.resolved());
    }

    static EntityView of(Entity entity) {
        return of(entity, entity.exactName().orElse(null));
    }

    private static EntityView of(Entity entity, @Nullable String resolved) {
        return new EntityView(entity.type().code(), entity.text(), entity.start(), entity.end(), resolved);
    }
}
