package io.resync.tws.client;

import io.resync.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * The master of an engine and its backups. A read goes to the next one only when it could not reach the one before: any
 * answer is the answer. Stays with the one that worked, and returns to the first after a while.
 */
final class Masters {
    private final List<Master> all;
    private final Duration stay;
    private final LongSupplier nanoTime;
    private Master current;
    private long since;

    Masters(List<Master> all, Duration stay, LongSupplier nanoTime) {
        this.all = List.copyOf(all);
        this.stay = stay;
        this.nanoTime = nanoTime;
        current = all.get(0);
    }

    static Masters of(TwsClientOptions options, KeyWatch keys) {
        var several = options.endpoints().size() > 1;
        var all = new ArrayList<Master>();
        for (var endpoint : options.endpoints()) {
            var label = options.engine() + (several ? " (" + Master.address(endpoint) + ")" : "");
            all.add(new Master(
                    label, new Requests(endpoint), new SignIn(options.credentials(), keys, options.clock())));
        }
        return new Masters(all, options.backupStay(), options.timing().nanoTime());
    }

    /** One read from one address. */
    interface Attempt<T> {
        T from(Master master) throws IOException, InterruptedException, TimeoutException;
    }

    <T> T firstThatAnswers(Attempt<T> attempt, Deadline limit)
            throws IOException, InterruptedException, TimeoutException {
        var failures = new ArrayList<String>();
        for (var order = inOrder().iterator(); ; ) {
            var master = order.next();
            try {
                var value = attempt.from(master);
                stayWith(master);
                return value;
            } catch (IOException e) {
                failures.add(master.label() + " " + Failures.words(e));
                if (Fault.of(e) != Fault.CONNECTION) {
                    throw e;
                }
                if (!order.hasNext() || limit.passed()) {
                    throw failures.size() == 1 ? e : new NoMasterException(String.join("; ", failures), e);
                }
            }
        }
    }

    private synchronized List<Master> inOrder() {
        if (nanoTime.getAsLong() - since >= stay.toNanos()) {
            current = all.get(0);
        }
        var order = new ArrayList<>(all);
        order.sort(Comparator.comparing(master -> !master.equals(current)));
        return order;
    }

    private synchronized void stayWith(Master master) {
        if (!master.equals(current)) {
            current = master;
            since = nanoTime.getAsLong();
        }
    }
}
