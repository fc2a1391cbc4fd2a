package io.resync.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong on purpose: {@code simulator.fault("/plan/job", Fault.status(503).times(2))}. Without {@link
 * #times} it lasts until {@link Simulator#restore()}, without {@link #every} it hits each request of its path.
 */
public final class Fault {
    private final Effect effect;
    private final int every;
    private final int times;

    private Fault(Effect effect, int every, int times) {
        this.effect = effect;
        this.every = every;
        this.times = times;
    }

    private static Fault of(Effect effect) {
        return new Fault(effect, 1, Integer.MAX_VALUE);
    }

    /** Waits before it answers. */
    public static Fault latency(Duration time) {
        return of(new Effect(time, Duration.ZERO, call -> call, reply -> reply));
    }

    /** Sends bodies in pieces of so many bytes, with a pause after each. */
    public static Fault drip(int bytes, Duration between) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a piece has at least 1 byte, got " + bytes);
        }
        return answering(reply -> reply.by(Delivery.drip(bytes, between)));
    }

    /** Sends the first half of a body and closes the connection. */
    public static Fault cut() {
        return answering(reply -> reply.by(Delivery.CUT));
    }

    /** Answers with a status, 400 to 599. */
    public static Fault status(int status) {
        Faults.expectFailure(status);
        return answering(reply -> Reply.messages(status, "told to fail"));
    }

    /** Answers 401 as for a key whose time is over. */
    public static Fault expiredKey() {
        var challenge = Map.of("WWW-Authenticate", "Bearer realm=\"MP-JWT\", error=\"invalid_token\"");
        return answering(reply -> Reply.html(401, "Unauthorized", challenge));
    }

    /** Names another host in the links of pages: {@code https://elsewhere.example:9443}. */
    public static Fault nextOn(String origin) {
        return answering(new ReplyEdits.OtherHost(origin));
    }

    /** Pages after the first repeat the last row of the page before. */
    public static Fault duplicateRows() {
        return of(new Effect(Duration.ZERO, Duration.ZERO, call -> call.shifted(-1), reply -> reply));
    }

    /** Pages after the first leave out the row they should begin with. */
    public static Fault missingRows() {
        return of(new Effect(Duration.ZERO, Duration.ZERO, call -> call.shifted(1), reply -> reply));
    }

    /** Uses states and kinds of dependency that nobody knows, and adds a field to every object. */
    public static Fault unknownWords() {
        return answering(new ReplyEdits.UnknownWords());
    }

    /** Answers of the second generation are as of so long ago, as from a copy of the plan that lags behind. */
    public static Fault lag(Duration behind) {
        if (behind.isNegative()) {
            throw new IllegalArgumentException("a copy lags by no time or more, got " + behind);
        }
        return of(new Effect(Duration.ZERO, behind, call -> call, reply -> reply));
    }

    /** Reads {@code latency=PT2S}, {@code drip=100}, {@code cut}, {@code status=503}, {@code expired-key} and so on. */
    static Fault parse(String text) {
        var parts = text.split("=", 2);
        var value = parts.length == 1 ? "" : parts[1];
        return switch (parts[0]) {
            case "latency" -> latency(Duration.parse(value));
            case "drip" -> drip(Integer.parseInt(value), Duration.ofMillis(100));
            case "cut" -> cut();
            case "status" -> status(Integer.parseInt(value));
            case "expired-key" -> expiredKey();
            case "next" -> nextOn(value);
            case "duplicate-rows" -> duplicateRows();
            case "missing-rows" -> missingRows();
            case "unknown-words" -> unknownWords();
            case "lag" -> lag(Duration.parse(value));
            default ->
                throw new IllegalArgumentException("there is no fault '" + parts[0]
                        + "'; expected latency=PT2S, drip=BYTES, cut, status=503, expired-key, next=ORIGIN,"
                        + " duplicate-rows, missing-rows, unknown-words or lag=PT2M");
        };
    }

    private static Fault answering(UnaryOperator<Reply> edit) {
        return of(new Effect(Duration.ZERO, Duration.ZERO, call -> call, edit));
    }

    /** Hits only each so-manieth request: 20 for 5 percent. */
    public Fault every(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("every takes a number from 1 on, got " + requests);
        }
        return new Fault(effect, requests, times);
    }

    /** Ends after so many requests. */
    public Fault times(int requests) {
        return new Fault(effect, every, requests);
    }

    Effect effect() {
        return effect;
    }

    /** Whether it hits the so-manieth request of its path, counted from 1. */
    boolean hits(int request) {
        return request % every == 0 && request / every <= times;
    }

    /** What happens to one request: a wait, an older plan, another question, another answer. */
    record Effect(Duration delay, Duration lag, UnaryOperator<Call> question, UnaryOperator<Reply> answer) {}
}
