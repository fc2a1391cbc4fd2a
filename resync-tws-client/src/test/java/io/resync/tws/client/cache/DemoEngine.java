package io.resync.tws.client.cache;

import io.resync.simulator.DemoEstate;
import io.resync.simulator.Simulator;
import io.resync.tws.EngineId;
import io.resync.tws.client.Credentials;
import io.resync.tws.client.HttpTwsClient;
import io.resync.tws.client.TwsClientOptions;
import java.nio.file.Path;

/** An engine whose time stands still, and a client of it. */
record DemoEngine(Simulator simulator, HttpTwsClient client) implements AutoCloseable {
    static DemoEngine start(Path folder) {
        var simulator = Simulator.builder(DemoEstate.unpack(folder))
                .user("wauser", "secret")
                .frozen()
                .start();
        var credentials = new Credentials.Basic("wauser", "secret");
        var options = TwsClientOptions.builder(new EngineId("demo"), simulator.endpoint(), credentials)
                .clock(simulator.clock())
                .jobIssues(true)
                .build();
        return new DemoEngine(simulator, HttpTwsClient.connect(options));
    }

    int requests() {
        return simulator.requests().size();
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
