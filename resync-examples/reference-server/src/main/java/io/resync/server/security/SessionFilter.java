package io.resync.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in a request by its token. One with a token that is not good goes on as nobody, and is refused where it matters. */
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionToken.of(request).flatMap(sessions::find).ifPresent(SessionFilter::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(Authentication signIn) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn);
        SecurityContextHolder.setContext(context);
    }
}
