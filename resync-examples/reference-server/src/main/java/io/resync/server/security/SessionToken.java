package io.resync.server.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Where a request carries its token. A header of its own goes before the cookie, which the browser adds by itself. */
final class SessionToken {
    private static final String COOKIE = "resync_session";
    private static final String BEARER = "Bearer ";

    private SessionToken() {}

    static Optional<String> of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return inCookie(request);
        }
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Whether the browser alone decides that the request is signed in: then it must show that the page sent it. */
    static boolean onlyInCookie(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && hasCookie(request);
    }

    static boolean hasCookie(HttpServletRequest request) {
        return inCookie(request).isPresent();
    }

    static ResponseCookie cookie(HttpServletRequest request, String token, Duration lifetime) {
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/")
                .maxAge(lifetime)
                .build();
    }

    private static Optional<String> inCookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
