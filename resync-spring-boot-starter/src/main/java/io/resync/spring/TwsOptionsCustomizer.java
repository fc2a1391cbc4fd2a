package io.resync.spring;

import io.resync.tws.client.TwsClientOptions;

/** Changes options of the engine's client behind the properties; every such bean is called, in order. */
@FunctionalInterface
public interface TwsOptionsCustomizer {
    /**
     * Changes options.
     *
     * @param options as the properties made them
     */
    void customize(TwsClientOptions.Builder options);
}
