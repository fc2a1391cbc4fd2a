package io.resync.tws.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets out what is on the list. Stands twice in the chain: last before a connection is even looked for, and again next to
 * the network, behind everything in the HTTP library that could send a request of its own making.
 */
final class AllowListInterceptor implements Interceptor {
    private final AllowList list;

    AllowListInterceptor(AllowList list) {
        this.list = list;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var objection = list.objection(chain.request());
        if (objection.isPresent()) {
            throw new RefusedRequestException(objection.get());
        }
        return chain.proceed(chain.request());
    }
}
