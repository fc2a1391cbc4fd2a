package io.resync.server.plan;

import io.resync.diagnosis.Gap;
import java.time.Duration;

/** Something that could not be seen. */
public record GapView(String source, String cause, String detail, Duration elapsed) {
    public static GapView of(Gap gap) {
        return new GapView(gap.source(), gap.cause().code(), gap.detail(), gap.elapsed());
    }
}
