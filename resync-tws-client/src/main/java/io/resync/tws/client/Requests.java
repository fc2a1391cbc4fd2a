package io.resync.tws.client;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Writes a read as an HTTP request, with the credentials of this moment. */
final class Requests {
    private final HttpUrl root;
    private final Supplier<? extends Credentials> credentials;

    Requests(HttpUrl endpoint, Supplier<? extends Credentials> credentials) {
        root = endpoint.newBuilder().encodedPath(AllowList.root(endpoint)).build();
        this.credentials = credentials;
    }

    Request of(EngineRead<?> read) {
        var url = root.newBuilder().addEncodedPathSegments(read.path());
        read.query().forEach(url::addQueryParameter);
        var request = new Request.Builder()
                .url(url.build())
                .header("Accept", read.kind().mediaType())
                .header("Authorization", authorization(credentials.get()))
                .header("User-Agent", "resync");
        read.headers().forEach(request::header);
        return request.build();
    }

    private static String authorization(Credentials credentials) {
        if (credentials instanceof Credentials.Basic basic) {
            return okhttp3.Credentials.basic(basic.user(), basic.password(), StandardCharsets.UTF_8);
        }
        return "Bearer " + ((Credentials.ApiKey) credentials).token();
    }
}
