package io.resync.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every exchange an id that its log lines, its problem details and its answer carry: the caller's, where a valid W3C
 * {@code traceparent} came, else a new one. First of all filters, so that a refused sign-in has an id as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter extends OncePerRequestFilter {
    private static final String KEY = "traceId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = request.getAttribute(KEY); // an error is dispatched within its exchange
        var id = known == null ? traceId(request.getHeader("traceparent")) : known.toString();
        request.setAttribute(KEY, id);
        response.setHeader("X-Trace-Id", id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static String traceId(@Nullable String traceparent) {
        var match = TRACEPARENT.matcher(Objects.requireNonNullElse(traceparent, ""));
        return match.matches() ? match.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
