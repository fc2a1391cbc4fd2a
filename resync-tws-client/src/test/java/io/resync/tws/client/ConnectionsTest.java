package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectionsTest {
    private final LoopbackEngine engine = new LoopbackEngine();
    private final OkHttpClient http = Connections.to(engine.options().build());

    @AfterEach
    void stop() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        engine.close();
    }

    @Test
    void refusesBeforeAConnectionIsMade() {
        engine.answersJson("{}");
        assertThatExceptionOfType(RefusedRequestException.class)
                .isThrownBy(() -> http.newCall(to("plan/job/issues")).execute())
                .withMessageContaining("/twsd/api/v2/plan/job/issues");
        assertThat(engine.server().getRequestCount()).isZero();
    }

    @Test
    void refusesAgainWhatWasChangedBehindTheFirstGate() {
        engine.answersJson("{}");
        var changing = http.newBuilder()
                .addInterceptor(chain -> chain.proceed(to("plan/job/issues")))
                .build();

        assertThatExceptionOfType(RefusedRequestException.class)
                .isThrownBy(() -> changing.newCall(to("engine/info")).execute());
        assertThat(engine.server().getRequestCount()).isZero();
    }

    private Request to(String path) {
        return new Request.Builder()
                .url(engine.server().url("/twsd/api/v2/" + path))
                .build();
    }
}
