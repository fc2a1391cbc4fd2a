package io.resync.server.web;

import io.resync.server.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses bodies above 1 MiB: by the length they announce, else as soon as they have grown beyond it. */
@Component
final class BodyLimit extends OncePerRequestFilter {
    static final int LIMIT = 1 << 20;

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT) {
            problems.resolveException(request, response, null, tooLarge(request.getContentLengthLong() + " bytes"));
        } else {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    static ProblemException tooLarge(String found) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "a body may have " + LIMIT + " bytes, this one has " + found,
                Map.of("limit", LIMIT));
    }
}
