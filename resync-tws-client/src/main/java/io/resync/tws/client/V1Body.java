package io.resync.tws.client;

import java.util.Optional;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What a body may be. */
interface V1Body {
    /** Why this body may not leave, or empty when it may. */
    Optional<String> objection(@Nullable RequestBody body);
}
