package io.resync.tws.client;

import io.resync.simulator.Level;
import io.resync.simulator.Simulator;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Capabilities.Generation;

final class FirstGenerationContractTest extends TwsClientContract {
    @Override
    Simulator.Builder configured(Simulator.Builder engine) {
        return engine.level(Level.V9_4);
    }

    @Override
    String level() {
        return "9.4";
    }

    @Override
    Generation servedBy(Family family) {
        return Generation.FIRST;
    }
}
