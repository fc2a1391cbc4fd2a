package io.resync.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who may call, and who of them may read. */
final class Access {
    /** The whole header of each known caller, with whether that caller may read. */
    private final Map<String, Boolean> callers;

    private Access(Map<String, Boolean> callers) {
        this.callers = Map.copyOf(callers);
    }

    /** Why a call is turned away; empty when it may pass. */
    Optional<Reply> refusal(Call call) {
        var caller = call.header("Authorization", "");
        if (!callers.containsKey(caller)) {
            var scheme = caller.startsWith("Bearer ") ? "Bearer realm=\"MP-JWT\"" : "Basic realm=\"defaultRealm\"";
            return Optional.of(Reply.html(401, "Unauthorized", Map.of("WWW-Authenticate", scheme)));
        }
        return Boolean.TRUE.equals(callers.get(caller))
                ? Optional.empty()
                : Optional.of(Reply.messages(403, "AWSJCO026E the user has no right to list this object"));
    }

    static final class Builder {
        private final Map<String, Boolean> callers = new HashMap<>();

        void user(String name, String password, boolean mayRead) {
            var credentials = (name + ":" + password).getBytes(UTF_8);
            callers.put("Basic " + Base64.getEncoder().encodeToString(credentials), mayRead);
        }

        void apiKey(String key) {
            callers.put("Bearer " + key, true);
        }

        /** Levels without API keys know no Bearer header. */
        Access build(Level level) {
            if (!level.isAtLeast(Level.V10_1_1)) {
                callers.keySet().removeIf(header -> header.startsWith("Bearer "));
            }
            if (callers.isEmpty()) {
                throw new IllegalStateException("nobody could read: expected a user or an apiKey, got neither");
            }
            return new Access(callers);
        }
    }
}
