package io.resync.tws.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Sets up the HTTP library so that it does what it is told, once, and nothing by itself. */
final class Connections {
    /** Application servers drop an idle connection after 30 s; one dropped under a request would be a failed call. */
    private static final int IDLE_SECONDS = 15;

    private Connections() {}

    static OkHttpClient to(TwsClientOptions options) {
        var gate = new AllowListInterceptor(options.endpoints().stream()
                .map(endpoint -> new AllowList(endpoint, options.jobIssues()))
                .toList());
        var http = new OkHttpClient.Builder();
        options.trust().ifPresent(trust -> trust.applyTo(http));
        Pins.apply(options, http);
        return http.connectTimeout(options.connectTimeout())
                .readTimeout(options.readTimeout()) // of one silence; how long all may take is the timer of Exchange
                .writeTimeout(options.readTimeout())
                .connectionPool(new ConnectionPool(options.limits().calls(), IDLE_SECONDS, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(gate)
                .addNetworkInterceptor(gate)
                .addNetworkInterceptor(Connections::withoutInvitation)
                .build();
    }

    /** The library sends again by itself when it reads {@code Retry-After: 0}, whatever it was told about retries. */
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var invitation = response.header("Retry-After");
        if (invitation == null) {
            return response;
        }
        return response.newBuilder()
                .removeHeader("Retry-After")
                .header(RetryAfter.KEPT_AS, invitation)
                .build();
    }
}
