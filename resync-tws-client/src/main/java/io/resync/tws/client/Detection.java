package io.resync.tws.client;

import io.resync.Deadline;
import io.resync.Observed;
import io.resync.tws.EngineId;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsStatusException;
import java.util.Optional;
import java.util.Set;

/** Finds out what an engine has by asking it; its version is shown to people and decides nothing. */
final class Detection {
    private final Exchange exchange;
    private final EngineReads second;
    private final V1Reads first;

    Detection(EngineId engine, Exchange exchange) {
        this.exchange = exchange;
        second = new EngineReads(engine);
        first = new V1Reads(engine);
    }

    Offers run(Deadline deadline) {
        var later = ask(second.engineInfo(), deadline);
        var earlier = ask(first.engineInfo(), deadline);
        return new Offers(later, earlier, later.there() ? paths(deadline) : Optional.empty());
    }

    /** Not found says that this generation is not there; a missing right says that it is. */
    private <T> Offers.Answer<T> ask(EngineRead<T> info, Deadline deadline) {
        try {
            var answer = exchange.find(info, deadline).map(Observed::value);
            return new Offers.Answer<>(answer.isPresent(), answer);
        } catch (TwsAccessException e) {
            if (e.reason() == Reason.NOT_PERMITTED) {
                return new Offers.Answer<>(true, Optional.empty());
            }
            throw e;
        }
    }

    private Optional<Set<String>> paths(Deadline deadline) {
        try {
            return exchange.find(V1Reads.specification(), deadline).map(Observed::value);
        } catch (TwsAccessException e) {
            if (e.reason() == Reason.NOT_PERMITTED) {
                return Optional.empty();
            }
            throw e;
        } catch (TwsStatusException | TwsDecodeException e) {
            return Optional.empty(); // the file is a help, not a need: the documented paths stand in for it
        }
    }
}
