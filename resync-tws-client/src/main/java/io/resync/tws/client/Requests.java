package io.resync.tws.client;

import okhttp3.HttpUrl;
import okhttp3.Request;

/** Writes a read as an HTTP request; it is signed later, see {@link SignIn}. */
final class Requests {
    private final HttpUrl root;

    Requests(HttpUrl endpoint) {
        root = endpoint.newBuilder().encodedPath(AllowList.root(endpoint)).build();
    }

    Request of(EngineRead<?> read) {
        var url = root.newBuilder().addEncodedPathSegments(read.path());
        read.query().forEach(url::addQueryParameter);
        var request = new Request.Builder()
                .url(url.build())
                .header("Accept", read.kind().mediaType())
                .header("User-Agent", "resync");
        read.headers().forEach(request::header);
        return request.build();
    }
}
