package io.resync.tws.client;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.Cookie;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Signs the reads for one address. After a password was accepted the engine hands out a session, which saves it a look-up
 * in its user registry at each read; it is used for the same user and password at the same address only, and given up when
 * the engine does not want it any more.
 */
final class SignIn {
    static final String SESSION = "LtpaToken2";
    static final Pattern SESSION_HEADER =
            Pattern.compile(SESSION + "=[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]{1,8000}");

    private final Supplier<? extends Credentials> credentials;
    private final KeyWatch keys;
    private final Clock clock;
    private @Nullable Session session;
    private boolean sessionsWork = true;

    SignIn(Supplier<? extends Credentials> credentials, KeyWatch keys, Clock clock) {
        this.credentials = credentials;
        this.keys = keys;
        this.clock = clock;
    }

    private record Session(Credentials.Basic owner, Cookie cookie, boolean used) {
        String header() {
            return cookie.name() + "=" + cookie.value();
        }
    }

    /** With the session where there is one, else with the credentials of this moment. */
    synchronized Request sign(Request plain) throws ExpiredKeyException {
        var now = credentials.get();
        if (session != null && session.owner().equals(now) && session.cookie().matches(plain.url())) {
            return plain.newBuilder().header("Cookie", session.header()).build();
        }
        return sign(plain, now);
    }

    /** With the credentials of this moment, whatever session there is. */
    Request signAfresh(Request plain) throws ExpiredKeyException {
        return sign(plain, credentials.get());
    }

    /** Takes the session out of an answer to a password. */
    synchronized void accepted(Request request, Response response) {
        var owner = request.tag(Credentials.Basic.class);
        if (owner != null && sessionsWork) {
            offered(response).ifPresent(cookie -> session = new Session(owner, cookie, false));
        } else if (session != null && session.header().equals(request.header("Cookie"))) {
            session = new Session(session.owner(), session.cookie(), true);
        }
    }

    /** Gives the session up that this rejected request was signed with; false when it was signed with credentials. */
    synchronized boolean endedSession(Request rejected) {
        var header = rejected.header("Cookie");
        if (header != null && session != null && session.header().equals(header)) {
            sessionsWork = session.used(); // an engine that rejects them when new never takes them
            session = null;
        }
        return header != null;
    }

    private Request sign(Request plain, Credentials now) throws ExpiredKeyException {
        var signed = plain.newBuilder();
        if (now instanceof Credentials.Basic basic) {
            return signed.tag(Credentials.Basic.class, basic)
                    .header(
                            "Authorization",
                            okhttp3.Credentials.basic(basic.user(), basic.password(), StandardCharsets.UTF_8))
                    .build();
        }
        keys.check(now);
        return signed.header("Authorization", "Bearer " + ((Credentials.ApiKey) now).token())
                .build();
    }

    private Optional<Cookie> offered(Response response) {
        return Cookie.parseAll(response.request().url(), response.headers()).stream()
                .filter(cookie -> cookie.name().equals(SESSION) && cookie.expiresAt() > clock.millis())
                .filter(cookie ->
                        SESSION_HEADER.matcher(SESSION + "=" + cookie.value()).matches())
                .findFirst();
    }
}
