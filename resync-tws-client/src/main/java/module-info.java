/** Reads an engine over its REST API. */
module io.resync.tws.client {
    requires transitive io.resync.api;
    requires com.fasterxml.jackson.core;
    requires com.github.benmanes.caffeine;
    requires dev.failsafe.core;
    requires okhttp3;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.resync.tws.client;
    exports io.resync.tws.client.cache;
}
