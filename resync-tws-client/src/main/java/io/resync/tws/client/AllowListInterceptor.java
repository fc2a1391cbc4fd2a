package io.resync.tws.client;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Lets out what is on the list. Stands twice in the chain: last before a connection is even looked for, and again next to
 * the network, behind everything in the HTTP library that could send a request of its own making.
 */
final class AllowListInterceptor implements Interceptor {
    private final List<AllowList> lists;

    /** One list for each endpoint of the engine. */
    AllowListInterceptor(List<AllowList> lists) {
        this.lists = List.copyOf(lists);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var objection = objection(chain.request());
        if (objection.isPresent()) {
            throw new RefusedRequestException(objection.get());
        }
        return chain.proceed(chain.request());
    }

    private Optional<String> objection(Request request) {
        if (lists.stream().anyMatch(list -> list.objection(request).isEmpty())) {
            return Optional.empty();
        }
        return lists.stream()
                .filter(list -> list.sameServer(request.url()))
                .findFirst()
                .orElse(lists.get(0))
                .objection(request);
    }
}
