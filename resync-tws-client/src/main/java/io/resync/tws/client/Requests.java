package io.resync.tws.client;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Writes a read as an HTTP request, with the credentials of this moment. */
final class Requests {
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl context;
    private final Supplier<? extends Credentials> credentials;

    Requests(TwsClientOptions options) {
        context = options.endpoint()
                .newBuilder()
                .encodedPath(AllowList.context(options.endpoint()))
                .build();
        credentials = options.credentials();
    }

    Request of(EngineRead<?> read) {
        var url = context.newBuilder().addEncodedPathSegments(read.api().root() + read.path());
        read.query().forEach(url::addQueryParameter);
        var request = new Request.Builder()
                .url(url.build())
                .header("Accept", read.form().mediaType())
                .header("Authorization", authorization(credentials.get()))
                .header("User-Agent", "resync");
        read.headers().forEach(request::header);
        if (read.filter() != null) {
            request.post(RequestBody.create(read.filter().getBytes(StandardCharsets.UTF_8), JSON));
        }
        return request.build();
    }

    private static String authorization(Credentials credentials) {
        if (credentials instanceof Credentials.Basic basic) {
            return okhttp3.Credentials.basic(basic.user(), basic.password(), StandardCharsets.UTF_8);
        }
        return "Bearer " + ((Credentials.ApiKey) credentials).token();
    }
}
