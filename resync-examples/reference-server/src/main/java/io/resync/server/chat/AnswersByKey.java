package io.resync.server.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.resync.server.problem.ProblemException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers kept under the caller's {@code Idempotency-Key}: a call that is sent again gets the same answer, one that arrives
 * while the first is still being answered waits for it.
 */
@Component
class AnswersByKey {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Cache<Key, Kept> answers = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    AnswerView answer(String caller, @Nullable String key, ChatRequest request, Supplier<AnswerView> ask) {
        if (key == null) {
            return ask.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.field(HEADER, HEADER + " is not blank and has up to " + LONGEST_KEY + " characters");
        }
        var kept = answers.get(new Key(caller, key), ignored -> new Kept(request, ask.get()));
        if (!kept.request().equals(request)) {
            throw ProblemException.field(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    HEADER,
                    HEADER + " belongs to another request of the last minutes; a new request needs a new key");
        }
        return kept.answer();
    }

    private record Key(String caller, String key) {}

    private record Kept(ChatRequest request, AnswerView answer) {}
}
