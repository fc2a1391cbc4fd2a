package io.resync.agent.gather;

import io.resync.Observed;
import io.resync.diagnosis.Gap;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How asking one source ended. */
sealed interface Outcome {
    record Seen(Observed<?> result) implements Outcome {}

    record Missed(Gap.Cause cause, String detail) implements Outcome {
        Gap gap(Source<?> source, Duration elapsed) {
            return new Gap(source.name(), cause, detail, elapsed);
        }
    }

    static Outcome late() {
        return new Missed(Gap.Cause.TIMEOUT, "no answer when time was up");
    }

    static Outcome notFound() {
        return new Missed(Gap.Cause.NOT_FOUND, "the source does not have it");
    }

    static Outcome of(TwsException e) {
        return new Missed(cause(e), message(e.getMessage()));
    }

    static Outcome unavailable(@Nullable String message) {
        return new Missed(Gap.Cause.UNAVAILABLE, message(message));
    }

    private static Gap.Cause cause(TwsException e) {
        if (e instanceof TwsAccessException access) {
            return access.reason() == TwsAccessException.Reason.NOT_PERMITTED
                    ? Gap.Cause.NOT_PERMITTED
                    : Gap.Cause.CREDENTIALS_REJECTED;
        }
        if (e instanceof TwsTimeoutException) {
            return Gap.Cause.TIMEOUT;
        }
        if (e instanceof TwsDecodeException) {
            return Gap.Cause.UNREADABLE;
        }
        return e instanceof TwsRefusedException ? Gap.Cause.NOT_PERMITTED : Gap.Cause.UNAVAILABLE;
    }

    private static String message(@Nullable String message) {
        return message == null ? "no detail" : message;
    }
}
