package io.resync.tws.client;

import io.resync.tws.EngineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what an observer is told, in order, as text; and the ended calls whole. */
final class RecordedEvents implements TwsClientObserver {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<EndedCall> calls = new CopyOnWriteArrayList<>();

    @Override
    public void began(EngineId engine, String operation) {
        events.add("began " + engine + " " + operation);
    }

    @Override
    public void ended(EndedCall call) {
        events.add("ended " + call.operation() + " " + call.outcome());
        calls.add(call);
    }

    @Override
    public void breakerChanged(EngineId engine, BreakerState state) {
        events.add("breaker " + engine + " " + state);
    }

    @Override
    public void keyExpires(EngineId engine, Instant expiry) {
        events.add("key " + engine + " " + expiry);
    }

    List<String> events() {
        return new ArrayList<>(events);
    }

    EndedCall lastCall() {
        return calls.get(calls.size() - 1);
    }
}
