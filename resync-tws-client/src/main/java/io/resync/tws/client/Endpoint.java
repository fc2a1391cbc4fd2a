package io.resync.tws.client;

import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Checks the address of an engine before anything is sent to it. */
final class Endpoint {
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    private Endpoint() {}

    static HttpUrl of(URI address) {
        var url = HttpUrl.get(address);
        if (url == null) {
            throw refused("an http or https address with a host", address);
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw refused("an address without user, query and fragment", address);
        }
        if (!url.isHttps() && !THIS_MACHINE.matcher(url.host()).matches()) {
            throw refused(
                    "https: over plain http to another machine the credentials could be read on the way", address);
        }
        return url;
    }

    /** Shows scheme, host and port only: what else stands in the address may be a secret. */
    private static IllegalArgumentException refused(String expected, URI address) {
        return new IllegalArgumentException("the endpoint must be " + expected + "; got " + address.getScheme() + "://"
                + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort()));
    }
}
