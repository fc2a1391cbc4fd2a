package io.resync.tws.client;

import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Writes a read as an HTTP request; it is signed later, see {@link SignIn}. */
final class Requests {
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl context;

    Requests(HttpUrl endpoint) {
        context = endpoint.newBuilder().encodedPath(AllowList.context(endpoint)).build();
    }

    Request of(EngineRead<?> read) {
        var url = context.newBuilder().addEncodedPathSegments(read.api().root() + read.path());
        read.query().forEach(url::addQueryParameter);
        var request = new Request.Builder()
                .url(url.build())
                .header("Accept", read.form().mediaType())
                .header("User-Agent", "resync");
        read.headers().forEach(request::header);
        if (read.filter() != null) {
            request.post(RequestBody.create(read.filter().getBytes(StandardCharsets.UTF_8), JSON));
        }
        return request.build();
    }
}
