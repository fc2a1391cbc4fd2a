package io.resync.tws.client;

import io.resync.simulator.Simulator;
import io.resync.tws.Capabilities.Family;
import io.resync.tws.Capabilities.Generation;

final class SecondGenerationContractTest extends TwsClientContract {
    @Override
    Simulator.Builder configured(Simulator.Builder engine) {
        return engine; // 10.2.8, by the estate
    }

    @Override
    String level() {
        return "10.2.8";
    }

    @Override
    Generation servedBy(Family family) {
        return Generation.SECOND;
    }
}
