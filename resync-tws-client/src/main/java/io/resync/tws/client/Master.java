package io.resync.tws.client;

import okhttp3.HttpUrl;

/**
 * One address at which the engine can answer.
 *
 * @param label how to name it to people
 * @param requests writes reads for this address
 * @param signIn signs them
 */
record Master(String label, Requests requests, SignIn signIn) {
    static String address(HttpUrl endpoint) {
        return endpoint.host() + ":" + endpoint.port();
    }
}
